export {};
//# sourceMappingURL=read-rows.test.d.ts.map