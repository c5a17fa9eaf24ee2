export {};
//# sourceMappingURL=meter.js.map