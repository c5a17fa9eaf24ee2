export {};
//# sourceMappingURL=log.test.d.ts.map