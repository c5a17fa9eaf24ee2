export {};
//# sourceMappingURL=hide-secrets.test.d.ts.map