import { METRICS } from '@plumbline/core';
import { atMost, is, type Figure } from '../../harness/figure.js';
import { sumSamples } from '../samples.js';
import { countModelSeries, type HostileReport } from './run-hostile.js';
import { SOUND, TARGET } from './traffic.js';

/** Memory may grow by so much after the first fifth of the traffic: the garbage collector's room, not a leak. */
export const MOST_GROWTH_MIB = 48;

/** Holds what an exporter made of hostile traffic to what was sent. */
export function judgeHostile(report: HostileReport, seriesLimit: number): Figure[] {
  const { after, early, sent, accepted, soundSent } = report;
  const ofModel = ({ model }: { model: string }) => `model_name="${model}"`;
  const bins = (feature: string, bin: string): number =>
    sumSamples(
      after,
      METRICS.featureBinObservations.name,
      ofModel(SOUND),
      `feature="${feature}"`,
      `bin="${bin}"`,
    );
  const valuesOf = (model: { model: string }, feature: string): number =>
    sumSamples(after, METRICS.featureObservations.name, ofModel(model), `feature="${feature}"`);
  const seriesOf = (samples: typeof after): string =>
    [...samples.keys()]
      .filter((series) => series.startsWith('plumbline_'))
      .sort()
      .join('\n');
  const warm = Math.max(...report.rssMib.slice(0, 4));
  return [
    atMost('model series', countModelSeries(after), seriesLimit),
    is('series that came or went', Number(seriesOf(early) !== seriesOf(after)), 0),
    is('refused, by reason', sumSamples(after, METRICS.ingestRejected.name), sent - accepted),
    is('accepted', sumSamples(after, METRICS.ingestEvents.name), accepted),
    is('events of the sound model', valuesOf(SOUND, 'amount'), soundSent),
    is('events of the target', valuesOf(TARGET, 'amount'), accepted - soundSent),
    ...Array.from({ length: 10 }, (_, i) =>
      is(`amount bin 0${i} of the sound model`, bins('amount', `0${i}`), countCycle(soundSent, 10, i)),
    ),
    ...['c00', 'c01', 'rest', 'other'].map((bin, i) =>
      is(`colour bin ${bin} of the sound model`, bins('colour', bin), countCycle(soundSent, 4, i)),
    ),
    atMost(
      'growth of memory after the first fifth',
      Math.max(...report.rssMib.slice(4)) - warm,
      MOST_GROWTH_MIB,
      'MiB',
    ),
  ];
}

/** How many of `0 … events - 1` leave this remainder. */
const countCycle = (events: number, length: number, remainder: number): number =>
  Math.floor((events - 1 - remainder) / length) + 1;
