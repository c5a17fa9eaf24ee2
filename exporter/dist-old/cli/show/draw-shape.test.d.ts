export {};
//# sourceMappingURL=draw-shape.test.d.ts.map