export {};
//# sourceMappingURL=columnar.test.d.ts.map