export {};
//# sourceMappingURL=learn.test.d.ts.map