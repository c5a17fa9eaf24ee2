export {};
//# sourceMappingURL=follow-baseline.test.d.ts.map