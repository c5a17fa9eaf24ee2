export {};
//# sourceMappingURL=snapshot.test.d.ts.map