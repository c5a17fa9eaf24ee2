export {};
//# sourceMappingURL=ndjson.test.d.ts.map