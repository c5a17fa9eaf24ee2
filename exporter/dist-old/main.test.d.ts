export {};
//# sourceMappingURL=main.test.d.ts.map