export {};
//# sourceMappingURL=stats.test.d.ts.map