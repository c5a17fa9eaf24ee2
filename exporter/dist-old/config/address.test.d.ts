export {};
//# sourceMappingURL=address.test.d.ts.map