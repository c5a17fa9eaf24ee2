export {};
//# sourceMappingURL=docs.test.d.ts.map