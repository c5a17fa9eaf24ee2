export {};
//# sourceMappingURL=handler.test.d.ts.map