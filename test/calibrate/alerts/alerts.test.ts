import { describe, expect, it } from 'vitest';
import { findPage, judgeShift } from './shift.js';

// An hour of five-minute windows that need no yesterday; whole days are `npm run calibrate -- alerts`.
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
});
