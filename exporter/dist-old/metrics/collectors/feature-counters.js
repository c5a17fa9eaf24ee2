import { DIRECTIONS, LABEL, METRICS, VALUE_STATES } from '@plumbline/core';
import { counterCollector } from '../counters.js';
/** What Prometheus adds up over replicas: counts, states, anomalies and deviations per feature. */
export const featureCounters = [
    counterCollector(METRICS.featureBinObservations, (slot) => slot.binIds.map((bin, i) => ({ labels: { [LABEL.bin]: bin }, index: slot.bins + i }))),
    counterCollector(METRICS.featureObservations, (slot) => VALUE_STATES.map((state, i) => ({ labels: { [LABEL.state]: state }, index: slot.states + i }))),
    counterCollector(METRICS.featureAnomalousValues, (slot) => Object.entries(slot.anomalies).map(([reason, index]) => ({ labels: { [LABEL.reason]: reason }, index }))),
    counterCollector(METRICS.featureDeviation, ({ deviations }) => deviations
        ? DIRECTIONS.map((direction) => ({
            labels: { [LABEL.direction]: direction },
            index: deviations[direction],
        }))
        : []),
    counterCollector(METRICS.featureSquaredDeviation, ({ deviations }) => deviations ? [{ labels: {}, index: deviations.squared }] : []),
];
//# sourceMappingURL=feature-counters.js.map