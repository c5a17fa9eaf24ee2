export {};
//# sourceMappingURL=serve-learning.test.d.ts.map