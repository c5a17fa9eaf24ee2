/** What Prometheus adds up over replicas: counts, states, anomalies and deviations per feature. */
export declare const featureCounters: import("../collector.js").ModelCollector[];
//# sourceMappingURL=feature-counters.d.ts.map