export {};
//# sourceMappingURL=check-text.test.d.ts.map