export {};
//# sourceMappingURL=baseline-build.test.d.ts.map