export {};
//# sourceMappingURL=fleet.test.d.ts.map