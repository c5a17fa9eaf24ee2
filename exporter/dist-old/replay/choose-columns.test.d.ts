export {};
//# sourceMappingURL=choose-columns.test.d.ts.map