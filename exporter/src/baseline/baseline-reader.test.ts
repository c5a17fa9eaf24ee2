import { BaselineError, parseBaseline } from '@plumbline/core';
import { describe, expect, it, vi } from 'vitest';
import { baselineOf, categoricalFeature, numericFeature } from '../testing/baselines.js';
import { findProcess } from '../testing/find-process.js';
import { BaselineReader } from './baseline-reader.js';

const wide = (features: number) =>
  baselineOf([
    categoricalFeature({ name: '__proto__', categories: ['constructor', 'ü€𝄞'] }),
    ...Array.from({ length: features }, (_, i) => numericFeature({ name: `x${i}` })),
  ]);
const bytesOf = (value: unknown) => Buffer.from(JSON.stringify(value));

it('is refused where its reader is killed, and the next one read', async () => {
  const reader = new BaselineReader();
  const source = `killed-${process.pid}.json`;
  const reading = reader.read(bytesOf(wide(1001)), source).catch((reason: unknown) => reason);
  process.kill(await vi.waitFor(() => findProcess(source), { timeout: 10_000, interval: 5 }), 'SIGKILL');
  expect(await reading).toBeInstanceOf(BaselineError);
  expect(String(await reading)).toContain(`${source}: its reader ended with SIGKILL`);
  expect((await reader.read(bytesOf(wide(1001)), 'a.json')).features).toHaveLength(1002);
});

it('hands over of many faults no more than is told', async () => {
  const bytes = bytesOf({ ...wide(0), features: Array.from({ length: 40_000 }, () => 1) });
  const error = (await new BaselineReader()
    .read(bytes, 'a.json')
    .catch((reason: unknown) => reason)) as Error;
  expect(error).toBeInstanceOf(BaselineError);
  expect((error as BaselineError).faults.length).toBeLessThanOrEqual(20);
  expect(() => parseBaseline(bytes.toString(), 'a.json')).toThrow(error.message);
  expect(error.message).toContain('and 39980 more');
});

describe.each([
  ['small', 1],
  ['large', 1001],
])('a %s baseline', (_, features) => {
  const reader = new BaselineReader();

  it('is what the text says', async () => {
    expect(await reader.read(bytesOf(wide(features)), 'a.json')).toEqual(wide(features));
  });

  it('is read whole among others, in any order of their sizes', async () => {
    const sizes = [features, 0, 2 * features];
    const read = await Promise.all(sizes.map((size) => reader.read(bytesOf(wide(size)), 'a.json')));
    expect(read.map((baseline) => baseline.features.length)).toEqual(sizes.map((size) => size + 1));
  });

  it.each<[string, () => Buffer]>([
    ['faults', () => bytesOf({ ...wide(features), model: '', more: 1 })],
    ['no JSON', () => bytesOf(wide(features)).subarray(0, -1)],
  ])('with %s is refused as ever, and the next one read', async (_, make) => {
    const bytes = make();
    const error = await reader.read(bytes, 'a.json').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(BaselineError);
    expect(() => parseBaseline(bytes.toString(), 'a.json')).toThrow((error as BaselineError).message);
    expect((await reader.read(bytesOf(wide(features)), 'b.json')).features).toHaveLength(features + 1);
  });
});
