export {};
//# sourceMappingURL=serve.test.d.ts.map