import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LONGEST_NAME, type Baseline, type BaselineFeature, type LearningOutcome } from '@plumbline/core';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildBaseline } from '../baseline/build-baseline.js';
import { Batch } from '../ingest/batch.js';
import { buildLearned } from './build-learned.js';
import { Learner } from './learner.js';
import { Learning } from './learning.js';

const RULE = { model: 'm', version: '1', events: 1000 };

type Row = Record<string, unknown>;

async function learn(
  rows: readonly Row[],
  predict: (row: Row) => unknown = () => undefined,
  numericStrings = false,
) {
  let completed = 0;
  const learner = new Learner(
    { ...RULE, events: rows.length },
    numericStrings,
    () => 0,
    () => undefined,
    () => completed++,
  );
  for (let start = 0; start < rows.length; start += 128) {
    const batch = new Batch('m', '1', learner.takenNames);
    for (const row of rows.slice(start, start + 128)) batch.addRow(row, predict(row), undefined);
    learner.accept(batch);
  }
  expect(completed).toBe(1);
  const leftOut: Record<string, string> = {};
  const baseline = await buildLearned(learner, (column, reason) => (leftOut[column] = reason));
  return {
    learner,
    baseline,
    leftOut,
    of: (name: string) => baseline.features.find((each) => each.name === name),
  };
}

/** Numbers from 0 to 1 that look random and are the same in every run. */
const random = (i: number): number => (Math.sin(i * 12.9898) * 43758.5453) % 1;
const ROWS: readonly Row[] = Array.from({ length: 3000 }, (_, i) => {
  const r = Math.abs(random(i));
  return {
    price: r < 0.2 ? 0 : Math.round(r * r * 1e6) / 100,
    far: 1e9 + r,
    constant: 5,
    hour: Math.floor(r * 24),
    count: Math.floor(r * 4000) - 100,
    flag: r < 0.3,
    city: r < 0.01 ? `rare ${i}` : `city ${Math.floor(r * 23)}`,
    id: `id ${i}`,
    sparse: i % 3 === 0 ? r : null,
    day: `2026-01-${String(1 + (i % 28)).padStart(2, '0')}`,
  };
});

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'plumbline-learn-'))));
afterAll(() => rm(folder, { recursive: true }));

async function buildFromFile(rows: readonly Row[]): Promise<Baseline> {
  const file = join(folder, 'rows.ndjson');
  await writeFile(file, rows.map((row) => JSON.stringify(row)).join('\n'));
  const lists = { predictions: [], labels: [], exclude: [], categorical: [], numeric: [], hash: [] };
  return buildBaseline(
    {
      ...{ model: 'm', version: '1', data: [file], ...lists, overrides: new Map(), importances: new Map() },
      ...{ bins: 10, binning: 'quantile', categories: 20 },
    },
    () => undefined,
  );
}

/** Moments are rounded by the command, as its threads add up in no order. */
const withoutMoments = (feature: BaselineFeature) =>
  feature.kind === 'numeric' ? { ...feature, mean: 0, stddev: 0 } : feature;

describe('a learned baseline', () => {
  it('is what "plumbline baseline build" makes of the same rows', async () => {
    const { baseline, leftOut } = await learn(ROWS);
    const built = await buildFromFile(ROWS);
    expect(baseline.features.map(withoutMoments)).toEqual(built.features.map(withoutMoments));
    baseline.features.forEach((feature, i) => {
      const other = built.features[i]!;
      if (feature.kind !== 'numeric' || other.kind !== 'numeric') return;
      expect(feature.mean).toBeCloseTo(other.mean, 5);
      expect(feature.stddev / (other.stddev || 1)).toBeCloseTo(other.stddev === 0 ? 0 : 1, 5);
    });
    expect(Object.keys(leftOut).sort()).toEqual(['day', 'id']);
    expect(baseline.data).toEqual({ source: 'the first 3000 events', rows: 3000 });
  });

  it('has outputs, with and without a name', async () => {
    const one = await learn(ROWS.slice(0, 100), ({ flag }) => flag);
    expect(one.of('prediction')).toMatchObject({ role: 'prediction', value_type: 'boolean' });
    const two = await learn(ROWS.slice(0, 100), ({ city, price }) => ({ class: city, score: price }));
    expect(two.of('class')).toMatchObject({ role: 'prediction', kind: 'categorical' });
    expect(two.of('score')).toMatchObject({ role: 'prediction', observations: 100 });
  });

  it('has lists as outputs by place, lists of one as their value', async () => {
    const lists = await learn(ROWS.slice(0, 100), ({ price }) => [price, -(price as number)]);
    expect([lists.of('0')?.role, lists.of('1')?.role]).toEqual(['prediction', 'prediction']);
    const single = await learn(ROWS.slice(0, 100), ({ price }) => [price]);
    expect(single.of('prediction')).toMatchObject({ observations: 100 });
  });

  it('takes texts for numbers where they are taken for these', async () => {
    const rows = Array.from({ length: 100 }, (_, i) => ({ x: String(i / 2) }));
    expect((await learn(rows, undefined, true)).of('x')).toMatchObject({
      kind: 'numeric',
      observations: 100,
    });
    expect((await learn(rows)).of('x')).toMatchObject({ kind: 'categorical' });
  });

  it('takes the type that most values have, and the others for nulls', async () => {
    const rows = Array.from({ length: 100 }, (_, i) => ({ x: i < 90 ? i + 0.5 : i < 95 ? 'text' : [i] }));
    expect((await learn(rows)).of('x')).toMatchObject({
      kind: 'numeric',
      observations: 90,
      states: { null: 10 },
    });
  });

  it('is kept small and sound whatever is sent', async () => {
    const rows = Array.from({ length: 300 }, (_, i) => ({
      ...JSON.parse('{"__proto__": 1, "constructor": 2.5}'),
      x: i / 7,
      huge: i % 2 ? Number.MAX_VALUE : -Number.MAX_VALUE,
      long: `${'y'.repeat(10_000)}${i % 2}`,
      mixed: i % 2 ? 'a'.repeat(LONGEST_NAME + 1) : 'a',
      nested: { a: 1 },
      nothing: null,
      infinite: Infinity,
      ['n'.repeat(10_000)]: 1,
      '\ud800': 1,
      '': 1,
      ...Object.fromEntries(Array.from({ length: 20 }, (_, k) => [`made up ${i} ${k}`, 1])),
    }));
    const { baseline, learner, of } = await learn(rows);
    expect(baseline.features.length).toBeLessThanOrEqual(1000);
    expect(learner.columnsLeftOut).toBeGreaterThan(0);
    expect(of('x')).toMatchObject({ observations: 300 });
    expect(of('huge')).toMatchObject({ mean: 0, stddev: Number.MAX_VALUE });
    expect(of('mixed')).toMatchObject({
      categories: ['a'],
      rest: { truncated: true },
      counts: [150, 150, 0],
    });
    for (const name of ['nested', 'nothing', 'infinite', 'long', '', '\ud800'])
      expect(of(name)).toBeUndefined();
    expect(JSON.stringify(baseline)).not.toContain('yyy');
  });
});

describe('learning', () => {
  let counted: Record<LearningOutcome, number>;
  beforeEach(() => (counted = { gathered: 0, skipped: 0 }));
  const open = (loaded: Baseline[], fail = false) =>
    new Learning(
      [RULE],
      () => loaded.length > 0,
      async (baseline) => {
        if (fail) throw new Error('disk full');
        if (loaded.length > 0) return null;
        loaded.push(baseline);
        return { change: 'added', file: null };
      },
      (_rule, outcome, events) => (counted[outcome] += events),
      false,
      pino({ level: 'silent' }),
      () => 7,
    );
  const send = (learning: Learning, rows: readonly Row[]) => {
    const learner = learning.find('m', '1')!;
    const batch = new Batch('m', '1', learner.takenNames);
    for (const row of rows) batch.addRow(row, undefined, undefined);
    learner.accept(batch);
  };

  it('is of the versions that are named alone', () => {
    const learning = open([]);
    expect(learning.find('m', '2')).toBeUndefined();
    expect(learning.find('m","1', '')).toBeUndefined();
  });

  it('tells how far it is and ends with a baseline of exactly so many events', async () => {
    const loaded: Baseline[] = [];
    const learning = open(loaded);
    expect(learning.list()).toEqual([{ ...RULE, gathered: 0, lastEventAt: null }]);
    send(learning, ROWS.slice(0, 600));
    expect(learning.list()).toEqual([{ ...RULE, gathered: 600, lastEventAt: 7 }]);
    expect(counted).toEqual({ gathered: 600, skipped: 0 });
    send(learning, ROWS.slice(600, 1600));
    send(learning, ROWS.slice(0, 50));
    expect(counted).toEqual({ gathered: 1000, skipped: ROWS.slice(600, 1600).length + 600 - 1000 + 50 });
    await learning.settle();
    expect(loaded.map(({ data }) => data.rows)).toEqual([1000]);
    expect(learning.list()).toEqual([]);
  });

  it('leaves a baseline alone that was handed in meanwhile', async () => {
    const loaded: Baseline[] = [];
    const learning = open(loaded);
    send(learning, ROWS.slice(0, 1000));
    const handedIn = (await learn(ROWS.slice(0, 100))).baseline;
    loaded.splice(0, loaded.length, handedIn);
    await learning.settle();
    expect(loaded).toEqual([handedIn]);
  });

  it('begins anew where the baseline cannot be kept, or nothing can be binned', async () => {
    const unkept = open([], true);
    send(unkept, ROWS.slice(0, 1000));
    await unkept.settle();
    expect(unkept.list()).toMatchObject([{ gathered: 0 }]);
    const empty = open([]);
    send(
      empty,
      Array.from({ length: 1000 }, () => ({ x: null })),
    );
    await empty.settle();
    expect(empty.list()).toMatchObject([{ gathered: 0 }]);
  });
});
