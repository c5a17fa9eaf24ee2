export {};
//# sourceMappingURL=run-replay.test.d.ts.map