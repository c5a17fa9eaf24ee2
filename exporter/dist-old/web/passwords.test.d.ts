export {};
//# sourceMappingURL=passwords.test.d.ts.map