export {};
//# sourceMappingURL=accept.test.d.ts.map