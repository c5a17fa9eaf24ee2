export {};
//# sourceMappingURL=exposition.test.d.ts.map