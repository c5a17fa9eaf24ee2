export {};
//# sourceMappingURL=slot-sketch.test.d.ts.map