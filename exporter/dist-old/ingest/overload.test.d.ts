export {};
//# sourceMappingURL=overload.test.d.ts.map