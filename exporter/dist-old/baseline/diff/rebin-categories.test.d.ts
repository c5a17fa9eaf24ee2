export {};
//# sourceMappingURL=rebin-categories.test.d.ts.map