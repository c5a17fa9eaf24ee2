import { LABEL, METRICS, VERDICT_STATES, type MetricFamily } from '@plumbline/core';
import type { ModelMonitor, WindowReading } from '../../monitor/model-monitor.js';
import type { Slot } from '../../monitor/plan.js';
import type { ModelCollector } from '../collector.js';
import { labelFeature } from '../labels.js';
import { renderLabels, renderValue } from '../text.js';

type WindowSeries = readonly { labels: Readonly<Record<string, string>>; value: number }[];
type ReadWindow = (reading: WindowReading, monitor: ModelMonitor, slot: Slot, window: string) => WindowSeries;

/** Gauges of rolling windows stand for predictions only: a model has few of them, and the API serves the features. */
const isExported = (slot: Slot): boolean => slot.feature.role === 'prediction';

function windowCollector(family: MetricFamily, read: ReadWindow): ModelCollector {
  return {
    family,
    prepare({ monitor, exported }) {
      const slots = exported.filter(isExported);
      return () => {
        let text = '';
        for (const slot of slots) {
          for (const window of monitor.windowNames) {
            const own = { ...labelFeature(monitor, slot), [LABEL.window]: window };
            for (const { labels, value } of read(monitor.read(slot, window), monitor, slot, window)) {
              text += `${family.name}${renderLabels({ ...own, ...labels })} ${renderValue(value)}\n`;
            }
          }
        }
        return text;
      };
    },
  };
}

const single = (value: number | undefined): WindowSeries =>
  value === undefined || !Number.isFinite(value) ? [] : [{ labels: {}, value }];

/** This replica's own verdict, for set-ups too small for recording rules. */
export const windowGauges = [
  windowCollector(METRICS.windowPsi, ({ psi }) => single(psi)),
  windowCollector(METRICS.windowObservations, ({ observations }) => single(observations)),
  windowCollector(METRICS.windowAge, ({ ageSeconds }) => single(ageSeconds)),
  windowCollector(METRICS.windowMean, (_, monitor, slot, window) =>
    single(monitor.readMoments(slot, window)?.mean),
  ),
  windowCollector(METRICS.windowStddev, (_, monitor, slot, window) =>
    single(monitor.readMoments(slot, window)?.stddev),
  ),
  windowCollector(METRICS.windowNullRatio, ({ states }) => {
    const all = Object.values(states).reduce((total, count) => total + count, 0);
    return single((states.null + states.missing) / all);
  }),
  windowCollector(METRICS.windowState, ({ state }) =>
    VERDICT_STATES.map((each) => ({ labels: { [LABEL.state]: each }, value: each === state ? 1 : 0 })),
  ),
];
