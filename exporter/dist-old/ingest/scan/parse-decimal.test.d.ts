export {};
//# sourceMappingURL=parse-decimal.test.d.ts.map