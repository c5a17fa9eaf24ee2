export {};
//# sourceMappingURL=generate.d.ts.map