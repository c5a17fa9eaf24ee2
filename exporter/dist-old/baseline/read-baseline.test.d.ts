export {};
//# sourceMappingURL=read-baseline.test.d.ts.map