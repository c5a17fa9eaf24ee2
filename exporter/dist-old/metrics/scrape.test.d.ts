export {};
//# sourceMappingURL=scrape.test.d.ts.map