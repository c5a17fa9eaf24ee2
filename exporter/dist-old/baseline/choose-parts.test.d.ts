export {};
//# sourceMappingURL=choose-parts.test.d.ts.map