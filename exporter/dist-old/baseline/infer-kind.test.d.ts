export {};
//# sourceMappingURL=infer-kind.test.d.ts.map