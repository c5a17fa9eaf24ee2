import { describe, expect, it } from 'vitest';
import { judgeFlights } from './flights.js';
import { judgeQuietDays } from './quiet-days.js';
import { findPage, judgeShift } from './shift.js';

// An hour of five-minute windows that need no yesterday, and a day or two; the whole is `npm run calibrate -- alerts`.
const RULES = { windows: [{ window: '5m', pages: true, compare_with: [] }] };
const AT = 30;
const judge = (sigmas: number) =>
  judgeShift({ sigmas, eventsPerMinute: 100, minutes: 40, watched: 40, at: AT, rules: RULES }, 3);

describe('alerts by promtool', () => {
  it('page for a shift of one standard deviation within the window and its for', async () => {
    const firing = await judge(1);
    expect(firing.map(({ labels }) => labels['alertname'])).toEqual(['PlumblineFeatureDrift']);
    expect(findPage(firing, AT)).toBeGreaterThanOrEqual(2);
    expect(findPage(firing, AT)).toBeLessThanOrEqual(8);
  });

  it('stay silent without one', async () => {
    expect(await judge(0)).toEqual([]);
  });

  it('stay silent on the first hours of a quiet day, by the default rules', async () => {
    const model = { features: 2, bins: 10, eventsPerMinute: 30, days: 0.125 };
    expect(await judgeQuietDays(model, 1, () => undefined)).toEqual([]);
  });

  it('stay silent on a Tuesday morning of real flights that is held against its Monday', async () => {
    const rules = { windows: [{ window: '1h', pages: true, compare_with: ['1d'] }], watch_window: '1h' };
    const tuesday = { from: '2001-02-05', before: 1, days: 0.5, features: ['origin'], rules };
    expect(await judgeFlights(tuesday, () => undefined)).toEqual([]);
  });
});
