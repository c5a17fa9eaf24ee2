export {};
//# sourceMappingURL=segments.test.d.ts.map