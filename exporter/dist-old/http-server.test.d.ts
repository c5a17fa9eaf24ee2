export {};
//# sourceMappingURL=http-server.test.d.ts.map