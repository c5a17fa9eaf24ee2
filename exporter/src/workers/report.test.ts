import { VALUE_STATES } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { Batch } from '../ingest/batch.js';
import { SeriesBudget } from '../monitor/budget.js';
import { Fleet, LIFETIMES } from '../monitor/fleet.js';
import type { ModelMonitor } from '../monitor/model-monitor.js';
import { baselineOf, categoricalFeature, numericFeature } from '../testing/baselines.js';
import { Counting } from './counting.js';
import { addReport } from './report.js';

const x = numericFeature({ name: 'x' });
const changed = numericFeature({ name: 'x', edges: [5, 20] });
const same = categoricalFeature({ name: 'c' });
const BASELINE = baselineOf([x, same]);
const SHOWN_MS = 120_000;
const OPTIONS = {
  segments: [{ model: 'm', column: 'c', values: ['a'], other: false }],
  gaugedFeatures: ['x'],
};

function start(limit = 1000) {
  const clock = { now: 1_000_000 };
  const lifetimes = { quietMs: Infinity, shownMs: SHOWN_MS };
  const fleet = new Fleet(['5m'], new SeriesBudget(limit), () => clock.now, lifetimes, OPTIONS);
  fleet.listen({ onLoaded: () => undefined, onRemoved: () => undefined });
  fleet.add(BASELINE);
  const counted: [string, string, number][] = [];
  let lost = 0;
  const target = {
    fleet,
    meterOf: (format: string) => ({
      accept: (events: number) => void counted.push([format, 'accepted', events]),
      reject: (reason: string, events = 1) => void counted.push([format, reason, events]),
      spoil: (reason: string, values: number) => void counted.push([format, reason, values]),
      ignore: (values: number) => void counted.push([format, 'ignored', values]),
    }),
    workers: {
      setRunning: () => undefined,
      countRestart: () => undefined,
      countLost: (events: number) => (lost += events),
    },
  };
  return { clock, fleet, target, counted, lost: () => lost, monitor: () => fleet.find('m', '1')! };
}

function count(counting: Counting, ...rows: Record<string, unknown>[]): void {
  const monitor = counting.fleet.findForEvent('m', '1')!;
  const batch = new Batch('m', '1', monitor.takenNames);
  for (const row of rows) batch.addRow(row, undefined, undefined);
  monitor.accept(batch);
}

const binsOf = (monitor: ModelMonitor, feature: string): number[] => {
  const slot = monitor.findSlot('feature', feature)!;
  return [...monitor.totals.subarray(slot.bins, slot.bins + slot.binCount)];
};

describe('reports of workers', () => {
  it('add up to what one process would have counted, windows and all', () => {
    const { target, monitor, clock } = start();
    const one = new Fleet(['5m'], new SeriesBudget(1000), () => clock.now, LIFETIMES, OPTIONS);
    one.add(BASELINE);
    const workers = [new Counting([BASELINE], OPTIONS), new Counting([BASELINE], OPTIONS)];
    const rows = [{ x: 1, c: 'a' }, { x: 15, c: 'z' }, { x: null }, { x: 'odd', c: 'b' }, { x: 99, c: 'a' }];
    rows.forEach((row, i) => {
      count(workers[i % 2]!, row);
      count({ fleet: one } as Counting, row);
      for (const worker of workers) addReport(worker.take(), target);
      clock.now += 70_000;
    });
    const alone = one.find('m', '1')!;
    expect([...monitor().totals]).toEqual([...alone.totals]);
    expect(monitor().events).toBe(rows.length);
    const read = (of: ModelMonitor) => of.read(of.findSlot('feature', 'x')!, '5m');
    const { states, counts, ageSeconds } = read(monitor());
    expect({ states, counts, ageSeconds }).toEqual({
      states: { value: 2, null: 1, missing: 0, non_finite: 0, invalid: 1 },
      counts: Float64Array.of(0, 1, 1),
      ageSeconds: 70,
    });
    expect(read(alone)).toMatchObject({ states, counts, ageSeconds });
    const segmentOf = (of: ModelMonitor) => of.segments!.monitors.get('a')!;
    expect([...segmentOf(monitor()).totals]).toEqual([...segmentOf(alone).totals]);
    expect(binsOf(segmentOf(monitor()), 'x')).toEqual([1, 0, 1]);
    const median = (of: ModelMonitor) => of.readSketch(of.findSlot('feature', 'x')!, '5m')!.quantile(0.5);
    expect(median(monitor())).toBe(median(alone));
  });

  it('tell everything once', () => {
    const { target, counted } = start();
    const counting = new Counting([BASELINE], OPTIONS);
    const meter = counting.meterOf('ndjson');
    meter.accept(3);
    meter.accept(4);
    meter.reject('invalid_event', 2);
    meter.reject('invalid_event');
    meter.ignore(5);
    meter.spoil('text', 6);
    addReport(counting.take(), target);
    addReport(counting.take(), target);
    expect(counted).toEqual([
      ['ndjson', 'accepted', 7],
      ['ndjson', 'ignored', 5],
      ['ndjson', 'invalid_event', 3],
      ['ndjson', 'text', 6],
    ]);
  });

  it('of a baseline that was replaced meanwhile count as if they had come before', () => {
    const { fleet, target, lost, monitor } = start();
    const counting = new Counting([BASELINE], OPTIONS);
    count(counting, { x: 1, c: 'a' }, { x: 99, c: 'a' });
    const older = monitor();
    fleet.put(baselineOf([same, changed]));
    addReport(counting.take(), target);
    expect(binsOf(older, 'x')).toEqual([1, 0, 1]);
    expect(binsOf(monitor(), 'x')).toEqual([0, 0, 0]);
    expect(binsOf(monitor(), 'c')).toEqual([2, 0, 0]);
    expect(monitor().events).toBe(2);
    expect(lost()).toBe(0);
  });

  it('of a baseline that was replaced count though the new one took the room of its series', () => {
    const { fleet, target, lost, monitor } = start(10);
    const counting = new Counting([BASELINE], OPTIONS);
    count(counting, { x: 1, c: 'a' }, { x: 99, c: 'a' });
    fleet.put(baselineOf([same, changed]));
    addReport(counting.take(), target);
    expect(lost()).toBe(0);
    expect(binsOf(monitor(), 'c')).toEqual([2, 0, 0]);
  });

  it('of a baseline that is gone for good are counted as lost', () => {
    const { fleet, target, lost, clock, monitor } = start();
    const counting = new Counting([BASELINE], OPTIONS);
    count(counting, { x: 1, c: 'a' }, { x: 99, c: 'a' });
    fleet.put(baselineOf([same, changed]));
    clock.now += SHOWN_MS;
    addReport(counting.take(), target);
    expect(lost()).toBe(2);
    expect(monitor().totals.every((total) => total === 0)).toBe(true);
    expect(monitor().totals.length).toBeGreaterThan(VALUE_STATES.length);
  });
});
