export {};
//# sourceMappingURL=open-data.test.d.ts.map