export {};
//# sourceMappingURL=rebin-numbers.test.d.ts.map