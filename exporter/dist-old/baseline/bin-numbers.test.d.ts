export {};
//# sourceMappingURL=bin-numbers.test.d.ts.map