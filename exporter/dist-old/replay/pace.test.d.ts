export {};
//# sourceMappingURL=pace.test.d.ts.map