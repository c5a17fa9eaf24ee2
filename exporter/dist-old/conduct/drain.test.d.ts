export {};
//# sourceMappingURL=drain.test.d.ts.map