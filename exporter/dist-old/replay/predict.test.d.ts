export {};
//# sourceMappingURL=predict.test.d.ts.map