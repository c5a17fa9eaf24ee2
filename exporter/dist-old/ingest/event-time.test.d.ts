export {};
//# sourceMappingURL=event-time.test.d.ts.map