export {};
//# sourceMappingURL=rolling-window.test.d.ts.map