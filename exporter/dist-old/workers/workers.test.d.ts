export {};
//# sourceMappingURL=workers.test.d.ts.map