import { minimumObservations } from '@plumbline/core';
import type { Figure } from '../harness/figure.js';
import type { Cell } from './cells.js';
import { createJudge, FEATURES, Tally, type Way } from './judge.js';
import { Random } from './random.js';
import { SHAPES } from './shapes.js';
import { tallyFalseAlarms, tallyShift } from './single-window.js';
import { findLargestPsiOfDay } from './sliding-window.js';

/** How much is simulated in each cell. */
export interface Effort {
  readonly windows: number;
  readonly modelDays: number;
}

/** The promise: probability per model and day without drift of any page, and of any warning. */
const MOST_PAGES = 0.01;
const MOST_WARNINGS = 0.05;
/** What that leaves for one evaluation of one feature is far less; so much can be measured. */
const MOST_PER_EVALUATION = 0.001;
const LEAST_POWER: Readonly<Record<number, number>> = { 0.5: 0.9, 1: 0.99 };
/** A shift of half a standard deviation is promised from here on. */
const OBSERVATIONS_FOR_POWER = 500;

/** @param seed the same seed gives the same figures */
export function simulateCell(cell: Cell, effort: Effort, seed: number): Figure[] {
  const random = new Random(seed);
  switch (cell.kind) {
    case 'window':
      return reportWindow(
        cell,
        tallyFalseAlarms(findShares(cell.shape), cell.setting, effort.windows, random),
      );
    case 'day':
      return reportDay(cell, tallyDays(cell, effort.modelDays * FEATURES, random));
    case 'shift':
      return reportShift(cell, cell.shift, tallyShift(cell.shift, cell.setting, effort.windows / 10, random));
  }
}

function findShares(name: string): readonly number[] {
  return SHAPES.find((shape) => shape.name === name)!.shares;
}

function tallyDays(cell: Cell & { kind: 'window' | 'day' }, featureDays: number, random: Random): Tally {
  const tally = new Tally();
  const judge = createJudge(cell.setting);
  for (let i = 0; i < featureDays; i++) {
    tally.add(judge(findLargestPsiOfDay(findShares(cell.shape), cell.setting, random)));
  }
  return tally;
}

const figure = (name: string, value: number, goal: string | null, ok = true): Figure => ({
  ...{ name, value, unit: 'probability', goal, ok },
});
const atMost = (name: string, value: number, most: number): Figure =>
  figure(name, value, `<= ${most}`, value <= most);

function reportWindow({ suffix, setting }: Cell, tally: Tally): Figure[] {
  // Below n_min nothing is promised, and the verdict is `insufficient` whatever happens.
  const isPromised = setting.observations >= minimumObservations(setting.bins);
  const judged = (name: string, value: number) =>
    isPromised ? atMost(name, value, MOST_PER_EVALUATION) : figure(name, value, null);
  const name = (way: string) => `false_alarm.${way}.${suffix}`;
  return [
    judged(name('significance'), tally.rate('significance')),
    judged(name('verdict'), tally.rate('warn')),
    figure(name('fixed0.1'), tally.rate('fixed0.1'), null),
    figure(name('fixed0.2'), tally.rate('fixed0.2'), null),
  ];
}

/** From features to the model: features are independent here; among features that move together, fewer days have an alarm. */
const ofModel = (tally: Tally, way: Way): number => 1 - (1 - tally.rate(way)) ** FEATURES;

function reportDay({ suffix }: Cell, tally: Tally): Figure[] {
  const name = (way: string) => `model_day.${way}.${suffix}`;
  return [
    atMost(name('page'), ofModel(tally, 'page'), MOST_PAGES),
    atMost(name('warn'), ofModel(tally, 'warn'), MOST_WARNINGS),
    figure(name('significance'), ofModel(tally, 'significance'), null),
    figure(name('fixed0.1'), ofModel(tally, 'fixed0.1'), null),
    figure(name('fixed0.2'), ofModel(tally, 'fixed0.2'), null),
  ];
}

function reportShift({ suffix, setting }: Cell, shift: number, tally: Tally): Figure[] {
  const least = setting.observations >= OBSERVATIONS_FOR_POWER ? LEAST_POWER[shift] : undefined;
  const power = tally.rate('warn');
  return [
    least === undefined
      ? figure(`power.shift${shift}.${suffix}`, power, null)
      : figure(`power.shift${shift}.${suffix}`, power, `>= ${least}`, power >= least),
    figure(`power_drift.shift${shift}.${suffix}`, tally.rate('page'), null),
  ];
}
