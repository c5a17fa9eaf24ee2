export {};
//# sourceMappingURL=parse-cost.test.d.ts.map