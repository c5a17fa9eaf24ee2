import { describe, expect, it } from 'vitest';
import { scoreFlight } from './score.js';
import { AVERAGE_FLIGHT, SMALL_MODEL } from './small-model.js';

const score = (changes: object) => scoreFlight(SMALL_MODEL, { ...AVERAGE_FLIGHT, ...changes });
const sigmoid = (logOdds: number) => 1 / (1 + Math.exp(-logOdds));

describe('scoreFlight', () => {
  it.each([
    [{}, -1.5, 'unseen airports and hour, null shares: all average'],
    [{ hour: 20 }, -1.5 + 2 * 0.4, 'hour'],
    [{ day_of_week: 5 }, -1.5 + 2 * 0.1, 'weekday'],
    [{ distance: Math.exp(8) }, -1.5 - 0.2, 'distance'],
    [{ origin: 'ORD' }, -1.5 + 3 * 0.3, 'origin'],
    [{ destination: 'STL' }, -1.5 - 0.5 * 0.2, 'destination'],
    [{ origin_late_share: 0.4 }, -1.5 + 2 * 0.5, 'late share at the origin'],
    [{ destination_late_share: 0 }, -1.5 - 3 * 0.25, 'late share at the destination'],
    [{ origin: 'constructor' }, -1.5, 'an airport called like a property of every object'],
    [{ delay: 90 }, -1.5, 'a field the model does not know'],
  ])('%j has log-odds %f (%s)', (changes, logOdds, _input) => {
    expect(score(changes)).toBeCloseTo(sigmoid(logOdds), 12);
  });

  it.each([
    [{ hour: '8' }, 'hour must be a number; got "8"'],
    [{ day_of_week: null }, 'day_of_week must be a number; got null'],
    [{ distance: 0 }, 'distance must be a positive number; got 0'],
    [{ distance: NaN }, 'distance must be a positive number; got NaN'],
    [{ origin: 17 }, 'origin must be a string; got 17'],
    [{ destination: undefined }, 'destination must be a string; got nothing'],
    [{ origin_late_share: '0.1' }, 'origin_late_share must be a number or null; got "0.1"'],
    [{ destination_late_share: undefined }, 'destination_late_share must be a number or null; got nothing'],
  ])('rejects %j', (changes, message) => {
    expect(() => score(changes)).toThrow(new TypeError(message));
  });

  it.each([[null], [[8, 1]], ['ORD']])('rejects %j, which is no object of features', (features) => {
    expect(() => scoreFlight(SMALL_MODEL, features)).toThrow(/^must be an object with hour, .*; got /);
  });
});
