export {};
//# sourceMappingURL=find-category.test.d.ts.map