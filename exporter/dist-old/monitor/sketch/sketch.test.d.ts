export {};
//# sourceMappingURL=sketch.test.d.ts.map