import { describe, expect, it } from 'vitest';
import { listFigures, renderFigure } from './figures.js';

const TIMES = { installSeconds: 0, buildSeconds: 0, prepareSeconds: 1 };

describe('the figure of the first verdict', () => {
  it.each([
    [62, 100, true, '62.0 s  (goal <= 180 s: met)'],
    [200, 210, false, '200.0 s  (goal <= 180 s: not met)'],
    [null, 210, false, 'none  (goal <= 180 s: not met)'],
    // Whoever ends it early has missed nothing.
    [null, 30, true, 'none  (goal <= 180 s: ended before)'],
  ])('is %s s after %s s', (firstDriftSeconds, watchedSeconds, ok, words) => {
    const figure = listFigures({ ...TIMES, firstDriftSeconds, watchedSeconds }).at(-1)!;
    expect(figure).toMatchObject({ name: 'demo.first_drift_verdict', value: firstDriftSeconds, ok });
    expect(renderFigure(figure)).toMatch(new RegExp(`${words.replace(/[()]/g, '\\$&')}$`));
  });
});
