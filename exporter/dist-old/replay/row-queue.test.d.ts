export {};
//# sourceMappingURL=row-queue.test.d.ts.map