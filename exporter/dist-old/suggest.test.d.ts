export {};
//# sourceMappingURL=suggest.test.d.ts.map