import { describe, expect, it } from 'vitest';
import { parseDemoOptions } from './options.js';
import { countDays, dayAfter, endOfLoop, isWindowFull, secondsUntil } from './pace.js';

describe('demo options', () => {
  it('have defaults', () => {
    expect(parseDemoOptions(['--headless'])).toMatchObject({
      seconds: undefined,
      from: '2001-04-16',
      json: false,
    });
    expect(parseDemoOptions(['--duration', '2m']).seconds).toBe(120);
  });

  it.each([
    [['--from', 'monday'], '--from monday: give a day from 2001-02-01'],
    [['--from', '2001-01-05'], '--from 2001-01-05'],
    [['--duration', '2'], '"2" is no duration'],
    [['--speed', '2'], "Unknown option '--speed'"],
  ])('refuse %s', (args, message) => {
    expect(() => parseDemoOptions(args)).toThrow(message);
  });
});

describe('demo pace', () => {
  it('spans a week with its window', () => {
    expect(countDays(60)).toBe(7);
    expect([isWindowFull(59), isWindowFull(60)]).toEqual([false, true]);
    expect(dayAfter('2001-04-16', 60)).toBe('2001-04-23');
  });

  it.each([
    ['2001-04-16', '2001-06-25'],
    ['2001-06-24', '2001-07-01'],
    ['2001-06-28', '2001-07-01'],
  ])('begins again from %s on after whole weeks, if there are any', (from, end) => {
    expect(endOfLoop(from)).toBe(end);
    expect(dayAfter(from, secondsUntil(from, end) - 1) < end).toBe(true);
    expect(dayAfter(from, secondsUntil(from, end))).toBe(from);
  });
});
