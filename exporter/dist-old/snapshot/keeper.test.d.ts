export {};
//# sourceMappingURL=keeper.test.d.ts.map