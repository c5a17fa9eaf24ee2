import type { DateTime } from '@grafana/data';
import { describe, expect, it } from 'vitest';
import { chooseSteps } from './steps';

const rangeOf = (from: number, to: number) => {
  const [start, end] = [from, to].map((seconds) => ({ valueOf: () => seconds * 1000 }) as DateTime);
  return { from: start!, to: end! };
};

describe('chooseSteps', () => {
  it.each([
    ['the width of the panel', 60_000, {}, {}, 60, 75],
    ['the scrape interval, where the panel is wider', 500, {}, {}, 15, 60],
    ['another scrape interval', 500, {}, { timeInterval: '5s' }, 5, 20],
    ['the interval of the query', 500, { interval: '2m' }, {}, 120, 135],
  ])('follows %s', (_what, intervalMs, query, options, step, rateInterval) => {
    const steps = chooseSteps(rangeOf(1000, 4007), intervalMs, query, options);
    expect(steps).toMatchObject({ step, rateInterval });
    expect([steps.start % step, steps.end % step]).toEqual([0, 0]);
    expect(steps.start).toBeGreaterThan(1000 - step);
    expect(steps.end).toBeLessThanOrEqual(4007);
  });

  it('asks for no more points than Prometheus gives', () => {
    const { start, end, step } = chooseSteps(rangeOf(0, 90 * 86_400), 1000, {}, {});
    expect((end - start) / step).toBeLessThanOrEqual(11_000);
  });
});
