import { describe, expect, it } from 'vitest';
import { findLateShare, prepareRecorded } from './recorded-flights.js';

describe('late shares look back, never ahead', () => {
  const arrival = { date: '2001-01-10 10:00', origin: 'MSP', destination: 'ORD' };
  const leavesAt = (time: string) => ({ date: `2001-01-10 ${time}`, origin: 'ORD', destination: 'STL' });

  it.each([
    ['11:20', null, 'still in the air'],
    ['11:40', null, 'landed at 11:30, in the half hour which has only begun'],
    ['12:00', 1, 'landed before this half hour'],
    ['14:40', 1, 'landed in the three hours before 14:30'],
    ['15:00', null, 'landed more than three hours ago'],
  ])('a late flight landed at 11:30 is seen at %s as %s: %s', async (time, share, _why) => {
    expect(await findLateShare(leavesAt(time), [{ ...arrival, delay: 30 }])).toBe(share);
  });

  it('counts a flight as late from the 16th minute', async () => {
    const arrivals = [0, 15, 16, 20].map((delay) => ({ ...arrival, delay }));
    expect(await findLateShare(leavesAt('12:00'), arrivals)).toBe(0.5);
  });

  it('takes an early arrival as landed no earlier than planned', async () => {
    expect(await findLateShare(leavesAt('11:00'), [{ ...arrival, delay: -45 }])).toBe(null);
    expect(await findLateShare(leavesAt('11:30'), [{ ...arrival, delay: -45 }])).toBe(0);
  });

  it('tells what landed at the destination as well', async () => {
    const rows = await prepareRecorded([
      { ...arrival, delay: 30 },
      { date: '2001-01-10 12:00', origin: 'STL', destination: 'ORD' },
    ]);
    expect(rows[1]).toMatchObject({ origin_late_share: null, destination_late_share: 1 });
  });
});
