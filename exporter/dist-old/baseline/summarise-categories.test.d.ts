export {};
//# sourceMappingURL=summarise-categories.test.d.ts.map