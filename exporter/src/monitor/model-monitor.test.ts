import { computePsi, findNumericBin, type BaselineFeature } from '@plumbline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Batch } from '../ingest/batch.js';
import { baselineOf, categoricalFeature, numericFeature } from '../testing/baselines.js';
import { openTestMonitor } from '../testing/monitor.js';

const MINUTE = 60_000;

function watch(...features: BaselineFeature[]) {
  let now = 0;
  const monitor = openTestMonitor(baselineOf(features), ['5m', '1h'], () => now);
  const slot = monitor.plan.slots[0]!;
  return {
    monitor,
    slot,
    waitUntil: (ms: number) => (now = ms),
    send(...rows: Record<string, unknown>[]) {
      const batch = new Batch('m', '1', monitor.knownNames);
      for (const features of rows) batch.addRow(features, undefined, undefined);
      return monitor.accept(batch);
    },
    read: (window = '5m') => monitor.read(slot, window),
    counts: (window = '5m') => [...monitor.read(slot, window).counts],
  };
}

const values = (...list: unknown[]) => list.map((x) => ({ x }));

describe('numbers', () => {
  it('are counted into the bin that holds them', () => {
    const edges = [-5, 0, 0.5, 100];
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })), (numbers) => {
        const { send, counts } = watch(numericFeature({ name: 'x', edges }));
        const direct = [0, 0, 0, 0, 0];
        for (const x of [...numbers, ...edges]) direct[findNumericBin(edges, x)]!++;
        send(...values(...numbers, ...edges));
        expect(counts()).toEqual(direct);
      }),
    );
  });

  it('are judged, not coerced', () => {
    const { send, read } = watch(numericFeature({ name: 'x' }));
    const outcome = send(...values(1, null, undefined, JSON.parse('1e999'), '1', true, [1], { a: 1 }), {});
    expect(read().states).toEqual({ value: 1, null: 1, missing: 2, non_finite: 1, invalid: 4 });
    const reasons = { numeric_text: 1, boolean: 1, nested: 2 };
    expect(outcome).toEqual([
      { feature: 'x', count: 4, reasons, detail: 'expected a number, got string "1"' },
    ]);
  });

  it('outside the range of the baseline are anomalous and counted all the same', () => {
    const { send, monitor, slot, counts } = watch(numericFeature({ name: 'x' }));
    send(...values(-1, 0, 30, 31, 32));
    expect(monitor.totals[slot.anomalies.below_range!]).toBe(1);
    expect(monitor.totals[slot.anomalies.above_range!]).toBe(2);
    expect(counts()).toEqual([2, 0, 3]);
  });

  it('far beyond reason do not drown those that come after them', () => {
    const { send, monitor, slot, waitUntil } = watch(numericFeature({ name: 'x', mean: 0, stddev: 1 }));
    send(...values(1e200, -1e200));
    waitUntil(6 * MINUTE);
    send(...values(-1, 1));
    expect(monitor.readMoments(slot, '5m')!.stddev).toBeCloseTo(1, 6);
    for (const total of monitor.totals) expect(Number.isFinite(total)).toBe(true);
  });

  it('give mean and standard deviation, also far from 0', () => {
    const { send, monitor, slot } = watch(numericFeature({ name: 'x', mean: 1e9, stddev: 1.5 }));
    send(...values(1e9 - 1, 1e9 + 1, 1e9 + 3));
    const { mean, stddev } = monitor.readMoments(slot, '5m')!;
    expect(mean - 1e9).toBeCloseTo(1, 6);
    expect(stddev).toBeCloseTo(Math.sqrt(8 / 3), 6);
  });
});

describe('categories', () => {
  const rest = { categories: ['c'], truncated: false };

  it('go to their bin, the known rest to rest, new ones to other', () => {
    const { send, counts, monitor, slot } = watch(categoricalFeature({ name: 'x', rest }));
    send(...values('a', 'a', 'b', 'c', 'new', '__proto__', 'constructor'));
    expect(counts()).toEqual([2, 1, 1, 3]);
    expect(monitor.totals[slot.anomalies.unseen_category!]).toBe(3);
  });

  it('are not called new where the list of the known is cut', () => {
    const { send, counts } = watch(categoricalFeature({ name: 'x', rest: { ...rest, truncated: true } }));
    send(...values('new'));
    expect(counts()).toEqual([0, 0, 1, 0]);
  });

  it('of whole numbers and booleans take these and nothing like them', () => {
    const hours = watch(categoricalFeature({ name: 'x', value_type: 'integer', categories: ['0', '7'] }));
    hours.send(...values(7, 0, 8, '7', 7.5, true));
    expect(hours.counts()).toEqual([1, 1, 1]);
    expect(hours.read().states.invalid).toBe(3);
    const flags = watch(
      categoricalFeature({ name: 'x', value_type: 'boolean', categories: ['false', 'true'] }),
    );
    flags.send(...values(true, true, false, 'true', 1));
    expect(flags.counts()).toEqual([1, 2, 0]);
    expect(flags.read().states.invalid).toBe(2);
  });
});

describe('windows', () => {
  it('roll, each by its own length', () => {
    const { send, counts, waitUntil } = watch(numericFeature({ name: 'x' }));
    send(...values(1, 2));
    waitUntil(4 * MINUTE);
    send(...values(25));
    waitUntil(6 * MINUTE);
    expect(counts('5m')).toEqual([0, 0, 1]);
    expect(counts('1h')).toEqual([2, 0, 1]);
  });

  it('give the PSI of what they hold', () => {
    const { send, read, slot } = watch(numericFeature({ name: 'x' }));
    send(...values(...Array.from({ length: 300 }, (_, i) => (i % 3 === 0 ? 15 : 25))));
    const reading = read();
    expect(reading.psi).toBe(computePsi([0, 100, 200], slot.feature.shares));
    expect(reading.state).toBe('drift');
  });

  it('are insufficient with few values and stale without new ones', () => {
    const { send, read, waitUntil } = watch(numericFeature({ name: 'x' }));
    expect(read().state).toBe('stale');
    send(...values(1));
    expect(read()).toMatchObject({ state: 'insufficient', ageSeconds: 0 });
    waitUntil(3 * MINUTE);
    expect(read()).toMatchObject({ state: 'stale', ageSeconds: 180 });
  });
});

describe('outputs', () => {
  const features = [
    numericFeature({ name: 'score', role: 'prediction', edges: [0.5] }),
    categoricalFeature({ name: 'class', role: 'label' }),
  ];
  const accept = (prediction: unknown, label: unknown) => {
    const { monitor } = watch(...features);
    const batch = new Batch('m', '1', monitor.knownNames);
    batch.addRow({}, prediction, label);
    monitor.accept(batch);
    return { batch, states: monitor.plan.slots.map((slot) => monitor.read(slot, '5m').states) };
  };

  it('need no name where there is only one', () => {
    const { states } = accept(0.7, 'a');
    expect(states.map(({ value }) => value)).toEqual([1, 1]);
  });

  it('are found by name', () => {
    const { batch, states } = accept({ score: 0.7, other: 1 }, { class: 'a' });
    expect(states.map(({ value }) => value)).toEqual([1, 1]);
    expect([...batch.unknownNames]).toEqual(['other']);
    expect(batch.unknownValues).toBe(1);
  });

  it('that are absent are missing, but labels come later, however events are batched', () => {
    const { states } = accept(undefined, undefined);
    expect(states.map(({ missing }) => missing)).toEqual([1, 0]);
    const { monitor } = watch(...features);
    const batch = new Batch('m', '1', monitor.knownNames);
    batch.addRow({}, 1, 'a');
    batch.addRow({}, 1, undefined);
    monitor.accept(batch);
    expect(monitor.read(monitor.plan.slots[1]!, '5m').states).toMatchObject({ value: 1, missing: 0 });
  });
});
