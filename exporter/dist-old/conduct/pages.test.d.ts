export {};
//# sourceMappingURL=pages.test.d.ts.map