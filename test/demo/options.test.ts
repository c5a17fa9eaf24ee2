import { describe, expect, it } from 'vitest';
import { parseDemoOptions } from './options.js';
import { countDays, dayAfter, isWindowFull } from './pace.js';

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

  it('begins again after the last of June', () => {
    expect(dayAfter('2001-06-24', 59)).toBe('2001-06-30');
    expect(dayAfter('2001-06-24', 60)).toBe('2001-06-24');
  });
});
