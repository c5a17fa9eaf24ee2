export {};
//# sourceMappingURL=model-monitor.test.d.ts.map