export {};
//# sourceMappingURL=judge-value.test.d.ts.map