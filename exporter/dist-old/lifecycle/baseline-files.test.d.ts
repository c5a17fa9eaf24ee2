export {};
//# sourceMappingURL=baseline-files.test.d.ts.map