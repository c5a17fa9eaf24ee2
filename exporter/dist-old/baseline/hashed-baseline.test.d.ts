export {};
//# sourceMappingURL=hashed-baseline.test.d.ts.map