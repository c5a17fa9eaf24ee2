import type { Request } from 'express';
import { expect, it } from 'vitest';
import { SeriesBudget } from '../monitor/budget.js';
import { Fleet, LIFETIMES } from '../monitor/fleet.js';
import { baselineOf, numericFeature } from '../testing/baselines.js';
import { findMonitor } from './lookup.js';

const DAY = 86_400_000;

const ask = (version: string): Request =>
  ({ params: { model: 'm', version }, query: {} }) as unknown as Request;

it('tells a version that is retired from one that is not there', () => {
  let now = 0;
  const lifetimes = { ...LIFETIMES, quietMs: DAY };
  const fleet = new Fleet(['5m'], new SeriesBudget(1000), () => now, lifetimes);
  fleet.add(baselineOf([numericFeature({ name: 'x' })]));
  expect(findMonitor(ask('1'), fleet).baseline.version).toBe('1');
  now = DAY;
  expect([...fleet.all()]).toEqual([]);
  expect(() => findMonitor(ask('1'), fleet)).toThrow('model "m" version "1" is retired');
  expect(() => findMonitor(ask('2'), fleet)).toThrow('model "m" has no version "2": there are 1');
});
