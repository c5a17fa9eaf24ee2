export {};
//# sourceMappingURL=baselines.test.d.ts.map