export {};
//# sourceMappingURL=decimal-scanner.test.d.ts.map