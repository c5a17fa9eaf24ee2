export {};
//# sourceMappingURL=windows.test.d.ts.map