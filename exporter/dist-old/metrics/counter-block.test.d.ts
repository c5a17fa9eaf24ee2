export {};
//# sourceMappingURL=counter-block.test.d.ts.map