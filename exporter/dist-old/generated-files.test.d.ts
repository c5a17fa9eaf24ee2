export {};
//# sourceMappingURL=generated-files.test.d.ts.map