import { describe, expect, it } from 'vitest';
import { computeCriticalZ, countLooksPerDay } from './significance.js';
import { assessWindow, minimumObservations, type WindowEvidence } from './verdict.js';

const fresh: WindowEvidence = {
  counts: [500, 500],
  baseline: { shares: [0.5, 0.5], observations: 10_000 },
  criticalZ: 4.5,
  ageSeconds: 1,
  windowSeconds: 300,
};

const stateOf = (change: Partial<WindowEvidence>) => assessWindow({ ...fresh, ...change }).state;

describe('verdict', () => {
  it('is ok on equal shares', () => expect(stateOf({})).toBe('ok'));
  it('is drift where the effect is large and significant', () =>
    expect(stateOf({ counts: [750, 250] })).toBe('drift'));
  it('is warn between the floors', () => expect(stateOf({ counts: [670, 330] })).toBe('warn'));
  it('is ok where a large sample finds a small effect', () =>
    expect(stateOf({ counts: [5_500_000, 4_500_000] })).toBe('ok'));
  it('is ok where a large effect is not significant', () =>
    expect(stateOf({ counts: [150, 70], criticalZ: 9 })).toBe('ok'));
  it('is insufficient below the minimum, however large the effect', () => {
    expect(stateOf({ counts: [99, 0] })).toBe('insufficient');
    expect(stateOf({ counts: [0, 0] })).toBe('insufficient');
  });
  it('is stale when the newest observation is older than half the window', () => {
    expect(stateOf({ counts: [750, 250], ageSeconds: 151 })).toBe('stale');
    expect(stateOf({ counts: [0, 0], ageSeconds: Infinity })).toBe('stale');
  });

  it('has no critical value without observations', () => {
    expect(assessWindow({ ...fresh, counts: [0, 0] })).toMatchObject({
      psi: 0,
      criticalPsi: null,
      observations: 0,
    });
  });

  it('asks for more observations where there are more bins', () => {
    expect([2, 10, 20].map(minimumObservations)).toEqual([100, 100, 200]);
  });
});

describe('critical z', () => {
  it('grows with features and with looks', () => {
    expect(computeCriticalZ(100, 3600)).toBeGreaterThan(computeCriticalZ(10, 3600));
    expect(computeCriticalZ(100, 300)).toBeGreaterThan(computeCriticalZ(100, 3600));
    // scipy.stats.norm.isf(0.01 / 25 / (100 * 240))
    expect(computeCriticalZ(100, 3600)).toBeCloseTo(5.522961217556292, 12);
  });

  it('never counts more looks than there are evaluations in a day', () => {
    expect([60, 3600, 86_400, 604_800].map(countLooksPerDay)).toEqual([1440, 240, 10, 10]);
  });
});
