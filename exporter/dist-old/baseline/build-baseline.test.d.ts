export {};
//# sourceMappingURL=build-baseline.test.d.ts.map