export {};
//# sourceMappingURL=diff-baselines.test.d.ts.map