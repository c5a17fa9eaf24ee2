import { describe, expect, it } from 'vitest';
import { findLateShare, prepareRecorded } from './recorded-flights.js';

describe('clocks differ between airports', () => {
  it('does not see an eastbound flight land by the clock it left on', async () => {
    // 370 minutes from 10:00 in Los Angeles: 16:10 there, 19:10 in New York.
    const arrivals = [{ date: '2001-01-10 10:00', distance: 2475, origin: 'LAX', destination: 'JFK' }];
    const leavesAt = (time: string) => ({ date: `2001-01-10 ${time}`, origin: 'JFK', destination: 'BOS' });
    expect(await findLateShare(leavesAt('17:00'), arrivals)).toBe(null);
    expect(await findLateShare(leavesAt('19:10'), arrivals)).toBe(null);
    expect(await findLateShare(leavesAt('19:30'), arrivals)).toBe(0);
  });

  it.each([
    ['2001-01-10', 0, 'an hour behind Phoenix in winter: landed at 10:00'],
    ['2001-06-10', null, 'level with Phoenix in summer: lands at 11:00'],
  ])('on %s a flight from Phoenix is seen in Los Angeles at 10:30 as %s (%s)', async (day, share, _why) => {
    const arrivals = [{ date: `${day} 10:00`, origin: 'PHX', destination: 'LAX' }];
    const departure = { date: `${day} 10:30`, origin: 'LAX', destination: 'SFO' };
    expect(await findLateShare(departure, arrivals)).toBe(share);
  });

  it('names an airport without coordinates', async () => {
    const flights = [{ date: '2001-01-10 10:00', origin: '???', destination: 'LAX' }];
    await expect(prepareRecorded(flights)).rejects.toThrow(
      /clock, for airport \?\?\?: add it to .*airports\.csv/,
    );
  });
});
