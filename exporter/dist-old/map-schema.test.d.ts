export {};
//# sourceMappingURL=map-schema.test.d.ts.map