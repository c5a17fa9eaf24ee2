import { LABEL, METRICS, QUANTILES, VERDICT_STATES } from '@plumbline/core';
import { joinParts } from '../collector.js';
import { labelFeature } from '../labels.js';
import { renderLabels, renderValue } from '../text.js';
function windowCollector(family, read) {
    return {
        family,
        prepare({ monitor, exported }) {
            const slots = exported.filter(({ gauged }) => gauged);
            function* writeSlots() {
                for (const slot of slots) {
                    let text = '';
                    for (const window of monitor.windowNames) {
                        const own = { ...labelFeature(monitor, slot), [LABEL.window]: window };
                        for (const { labels, value } of read(monitor.read(slot, window), monitor, slot, window)) {
                            text += `${family.name}${renderLabels({ ...own, ...labels })} ${renderValue(value)}\n`;
                        }
                    }
                    yield text;
                }
            }
            return () => joinParts(writeSlots());
        },
    };
}
const single = (value) => value === undefined || !Number.isFinite(value) ? [] : [{ labels: {}, value }];
/** This replica's own verdict, for set-ups too small for recording rules. */
export const windowGauges = [
    windowCollector(METRICS.windowPsi, ({ psi }) => single(psi)),
    windowCollector(METRICS.windowObservations, ({ observations }) => single(observations)),
    windowCollector(METRICS.windowAge, ({ ageSeconds }) => single(ageSeconds)),
    windowCollector(METRICS.windowMean, (_, monitor, slot, window) => single(monitor.readMoments(slot, window)?.mean)),
    windowCollector(METRICS.windowStddev, (_, monitor, slot, window) => single(monitor.readMoments(slot, window)?.stddev)),
    windowCollector(METRICS.windowMin, (_, monitor, slot, window) => single(monitor.readSketch(slot, window)?.min)),
    windowCollector(METRICS.windowMax, (_, monitor, slot, window) => single(monitor.readSketch(slot, window)?.max)),
    windowCollector(METRICS.windowQuantile, (_, monitor, slot, window) => {
        const sketch = monitor.readSketch(slot, window);
        if (!sketch)
            return [];
        return QUANTILES.map((quantile) => ({
            labels: { [LABEL.quantile]: String(quantile) },
            value: sketch.quantile(quantile),
        }));
    }),
    windowCollector(METRICS.windowNullRatio, ({ states }) => {
        const all = Object.values(states).reduce((total, count) => total + count, 0);
        return single((states.null + states.missing) / all);
    }),
    windowCollector(METRICS.windowState, ({ state }) => VERDICT_STATES.map((each) => ({ labels: { [LABEL.state]: each }, value: each === state ? 1 : 0 }))),
];
//# sourceMappingURL=windows.js.map