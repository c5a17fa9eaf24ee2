export {};
//# sourceMappingURL=send-events.test.d.ts.map