export {};
//# sourceMappingURL=estimate-count.test.d.ts.map