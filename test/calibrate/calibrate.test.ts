import { describe, expect, it } from 'vitest';
import { listCells, type Cell } from './cells.js';
import { renderTable } from './render.js';
import { simulateCell } from './simulate.js';

// A short run with fixed seeds; the whole grid is `npm run calibrate`.
const EFFORT = { windows: 1000, modelDays: 10 };

function simulate(kind: Cell['kind'], suffix: string): Map<string, number> {
  const cells = listCells().filter((cell) => cell.kind === kind && cell.suffix === suffix);
  expect(cells.length).toBeGreaterThan(0);
  const figures = cells.flatMap((cell, seed) => simulateCell(cell, EFFORT, seed));
  return new Map(figures.map(({ name, value }) => [name, value!]));
}

describe('the verdict without drift', () => {
  it.each(['b10.n100', 'zipf20.n200', 'b10.n100.5m', 'b2.n100.1d', 'zipf10.n100.m1000'])(
    'is quiet for whole model-days at %s, where a fixed threshold is not',
    (suffix) => {
      const rates = simulate('day', suffix);
      expect(rates.get(`model_day.page.${suffix}`)).toBe(0);
      expect(rates.get(`model_day.warn.${suffix}`)).toBe(0);
    },
    60_000,
  );

  it('is quiet in single windows where a fixed threshold shouts', () => {
    const rates = simulate('window', 'b20.n200');
    expect(rates.get('false_alarm.verdict.b20.n200')).toBe(0);
    expect(rates.get('false_alarm.fixed0.1.b20.n200')).toBeGreaterThan(0.2);
  });
});

describe('the verdict after a shift of the mean', () => {
  it('finds half a standard deviation in 500 values and stays silent on a quarter', () => {
    const rates = simulate('shift', 'b10.n500');
    expect(rates.get('power.shift1.b10.n500')).toBe(1);
    expect(rates.get('power.shift0.5.b10.n500')).toBeGreaterThan(0.9);
    expect(rates.get('power.shift0.25.b10.n500')).toBeLessThan(0.1);
  });
});

it('is laid out a case a line, a way to judge a column, what misses its goal marked', () => {
  const of = (name: string, value: number, ok = true) => ({ name, value, unit: '', goal: '<= 0.01', ok });
  const figures = [
    of('day.page.b2.n50', 0.002),
    of('day.fixed0.1.b2.n50', 0.5, false),
    of('other.page.x', 1),
  ];
  expect(renderTable('day', figures)).toBe(
    ['          page  fixed0.1', 'b2.n50  0.20 %  50.0 % !'].join('\n'),
  );
});
