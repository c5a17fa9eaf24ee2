/** docs/metrics.md: a table for each collector. */
export declare function describeMetrics(): string;
//# sourceMappingURL=metrics.d.ts.map