export {};
//# sourceMappingURL=show-baseline.test.d.ts.map