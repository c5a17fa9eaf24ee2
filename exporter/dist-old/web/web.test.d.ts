export {};
//# sourceMappingURL=web.test.d.ts.map