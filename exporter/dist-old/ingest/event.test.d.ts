export {};
//# sourceMappingURL=event.test.d.ts.map