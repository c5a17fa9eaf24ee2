export {};
//# sourceMappingURL=summarise-numeric.test.d.ts.map