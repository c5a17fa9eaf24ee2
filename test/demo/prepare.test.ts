import { describe, expect, it } from 'vitest';
import { prepareRecorded } from './recorded-flights.js';

describe('prepared rows', () => {
  const flights = [
    { date: '2001-01-14 23:59', origin: 'ORD', destination: 'MSP', delay: 16, distance: 334 }, // a Sunday
    { date: '2001-01-14 08:00', origin: 'STL', destination: 'ORD', delay: 15 },
    { date: '2001-01-14 08:00', origin: 'STL', destination: 'ORD', delay: -3 },
    { date: '2001-01-14 08:00', origin: 'MSP', destination: 'ORD' },
  ];

  it('derive hour, weekday and lateness', async () => {
    expect((await prepareRecorded(flights)).at(-1)).toEqual({
      date: '2001-01-14 23:59:00',
      hour: 23,
      day_of_week: 7,
      distance: 334,
      origin: 'ORD',
      destination: 'MSP',
      origin_late_share: null,
      destination_late_share: null,
      delay: 16,
      late: true,
    });
  });

  it('come in the same order however the source is ordered', async () => {
    expect(await prepareRecorded(flights)).toEqual(await prepareRecorded(flights.toReversed()));
  });
});
