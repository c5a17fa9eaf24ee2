export {};
//# sourceMappingURL=turns.test.d.ts.map