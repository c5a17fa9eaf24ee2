import type { ModelMonitor } from './model-monitor.js';
import { COLLECTORS, type Baseline } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { ModelExposition } from '../metrics/exposition.js';
import { Batch } from '../ingest/batch.js';
import { baselineOf, categoricalFeature, numericFeature } from '../testing/baselines.js';
import { SeriesBudget } from './budget.js';
import { Fleet } from './fleet.js';

const SHOWN_MS = 120_000;
const DAY = 86_400_000;
const old = numericFeature({ name: 'x' });
const changed = numericFeature({ name: 'x', edges: [5, 20] });
const same = categoricalFeature({ name: 'c' });

function start(limit = 1000, quietMs = Infinity) {
  const clock = { now: 0 };
  const budget = new SeriesBudget(limit);
  let dropped = 0;
  budget.onDropped((series) => (dropped += series));
  const fleet = new Fleet(['5m', '1h'], budget, () => clock.now, { quietMs, shownMs: SHOWN_MS });
  const exposition = new ModelExposition(fleet);
  return {
    fleet,
    clock,
    budget,
    exposition,
    dropped: () => dropped,
    send(...rows: Record<string, unknown>[]) {
      const monitor = fleet.findForEvent('m', '1')! as ModelMonitor;
      const batch = new Batch('m', '1', monitor.knownNames);
      for (const row of rows) batch.addRow(row, undefined, undefined);
      monitor.accept(batch);
    },
    /** Series of a scrape with their values. */
    scrape(): Map<string, number> {
      const all = { collectors: new Set(COLLECTORS), models: undefined };
      const parts = exposition.render(all, 'prometheus', ({ error }) => {
        throw error;
      });
      const samples = [...parts]
        .join('')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'));
      const series = samples.map((line): [string, number] => {
        const space = line.lastIndexOf(' ');
        return [line.slice(0, space), Number(line.slice(space + 1))];
      });
      const unique = new Map(series);
      expect(unique.size, 'no series stands twice').toBe(series.length);
      expect(unique.size).toBeLessThanOrEqual(budget.limit);
      return unique;
    },
  };
}

const countsOf = (samples: Map<string, number>, feature: string): number[] =>
  [...samples]
    .filter(([series]) => series.startsWith('plumbline_feature_bin_observations_total'))
    .filter(([series]) => series.includes(`feature="${feature}"`))
    .map(([, value]) => value);
const windowOf = (fleet: Fleet, feature: string): number[] => {
  const monitor = fleet.find('m', '1')!;
  return [...monitor.read(monitor.findSlot('feature', feature)!, '5m').counts];
};

describe('a baseline put in the place of another', () => {
  it('starts new layouts at 0 and goes on with what is the same', () => {
    const { fleet, send, scrape } = start();
    fleet.add(baselineOf([old, same]));
    send({ x: 1, c: 'a' }, { x: 15, c: 'b' });
    expect(fleet.put(baselineOf([same, changed]))).toBe('replaced');
    expect(windowOf(fleet, 'x')).toEqual([0, 0, 0]);
    expect(windowOf(fleet, 'c')).toEqual([1, 1, 0]);
    send({ x: 30, c: 'a' });
    const samples = scrape();
    expect(countsOf(samples, 'c')).toEqual([2, 1, 0]);
    expect(countsOf(samples, 'x').sort()).toEqual([0, 0, 1, 0, 1, 1].sort());
    expect(windowOf(fleet, 'c')).toEqual([2, 1, 0]);
  });

  it('shows the old layout until its time is over, and gives its series back', () => {
    const { fleet, clock, scrape, budget } = start();
    fleet.add(baselineOf([old]));
    const alone = budget.used;
    fleet.put(baselineOf([changed]));
    clock.now = SHOWN_MS - 1;
    expect(countsOf(scrape(), 'x')).toHaveLength(6);
    expect(budget.used).toBeGreaterThan(alone);
    clock.now = SHOWN_MS;
    expect(countsOf(scrape(), 'x')).toHaveLength(3);
    expect(budget.used).toBe(alone);
  });

  it('may be the old one again', () => {
    const { fleet, clock, scrape, budget } = start();
    fleet.add(baselineOf([old, same]));
    const alone = budget.used;
    for (const feature of [changed, old, changed, old]) {
      fleet.put(baselineOf([feature, same]));
      scrape();
    }
    clock.now = SHOWN_MS;
    scrape();
    expect(budget.used).toBe(alone);
  });

  it('does nothing if it is the same', () => {
    const { fleet } = start();
    fleet.add(baselineOf([old]));
    const monitor = fleet.find('m', '1');
    expect(fleet.put(baselineOf([old]))).toBe('unchanged');
    expect(fleet.find('m', '1')).toBe(monitor);
  });

  it('takes the room of old series where there is not enough for both', () => {
    const { fleet, scrape, budget, dropped } = start(30);
    fleet.add(baselineOf([old]));
    expect(budget.used).toBeGreaterThan(15);
    fleet.put(baselineOf([changed]));
    expect(dropped()).toBe(0);
    expect(countsOf(scrape(), 'x')).toHaveLength(3);
  });

  it('keeps every invariant of the budget over many changes', () => {
    const { fleet, clock, scrape, budget } = start(150);
    const versions: Baseline[] = ['1', '2', '3'].flatMap((version) => [
      baselineOf([old, same], 'm', version),
      baselineOf([changed, same], 'm', version),
      baselineOf([changed], 'm', version),
    ]);
    for (let i = 0; i < 300; i++) {
      const baseline = versions[(i * 7 + (i >> 3)) % versions.length]!;
      if (i % 5 === 4) fleet.remove('m', baseline.version);
      else fleet.put(baseline);
      clock.now += 17_000;
      expect(budget.used).toBeLessThanOrEqual(budget.limit);
      scrape();
    }
    for (const version of ['1', '2', '3']) fleet.remove('m', version);
    clock.now += SHOWN_MS;
    expect(scrape().size).toBe(0);
    expect(budget.used).toBe(0);
  });
});

describe('a version that is removed', () => {
  it('takes no more events, and its series vanish in time', () => {
    const { fleet, clock, scrape, send } = start();
    fleet.add(baselineOf([old]));
    send({ x: 1 });
    const before = scrape();
    fleet.remove('m', '1');
    expect(fleet.findForEvent('m', '1')).toBeUndefined();
    expect(fleet.hasModel('m')).toBe(false);
    expect(scrape()).toEqual(before);
    clock.now = SHOWN_MS;
    expect(scrape().size).toBe(0);
  });
});

describe('a version without events', () => {
  it('is retired after the quiet time, counted from its last event', () => {
    const { fleet, clock, scrape, send, budget } = start(1000, DAY);
    fleet.add(baselineOf([old]));
    clock.now = DAY - 1;
    send({ x: 1 });
    clock.now = 2 * DAY - 2;
    expect(scrape().size).toBeGreaterThan(0);
    clock.now = 2 * DAY - 1;
    expect(scrape().size).toBe(0);
    expect(budget.used).toBe(0);
    expect(fleet.find('m', '1')).toBeUndefined();
    expect([...fleet.entries()].map(({ member }) => member)).toEqual([null]);
  });

  it('is known to scrapes that ask for its model, which would fail otherwise', () => {
    const { fleet, clock, exposition } = start(1000, DAY);
    fleet.add(baselineOf([old]));
    clock.now = DAY;
    expect([...fleet.shown()]).toEqual([]);
    expect(exposition.modelNames()).toEqual(['m']);
  });

  it('comes back with the first event, with its counters at 0', () => {
    const { fleet, clock, scrape, send } = start(1000, DAY);
    fleet.add(baselineOf([old]));
    send({ x: 1 }, { x: 1 });
    clock.now = DAY;
    expect(scrape().size).toBe(0);
    send({ x: 15 });
    expect(countsOf(scrape(), 'x')).toEqual([0, 1, 0]);
    clock.now = 2 * DAY - 1;
    expect(scrape().size).toBeGreaterThan(0);
    clock.now = 2 * DAY;
    expect(scrape().size).toBe(0);
  });
});
