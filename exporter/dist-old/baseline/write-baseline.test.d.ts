export {};
//# sourceMappingURL=write-baseline.test.d.ts.map