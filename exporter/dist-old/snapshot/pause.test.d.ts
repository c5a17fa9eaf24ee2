export {};
//# sourceMappingURL=pause.test.d.ts.map