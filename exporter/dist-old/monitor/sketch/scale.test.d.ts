export {};
//# sourceMappingURL=scale.test.d.ts.map