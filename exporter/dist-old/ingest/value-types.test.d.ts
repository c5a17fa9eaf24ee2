export {};
//# sourceMappingURL=value-types.test.d.ts.map