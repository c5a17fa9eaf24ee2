export {};
//# sourceMappingURL=choose-format.test.d.ts.map