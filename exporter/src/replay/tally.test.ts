import { describe, expect, it } from 'vitest';
import { accepting } from '../testing/http-server.js';
import { formatSummary, Tally } from './tally.js';

const context = { elapsedMs: 2000, paced: false, timed: false, rowsWithoutTime: 0 };

describe('Tally', () => {
  it('adds up answers and loses nothing that they do not list', () => {
    const tally = new Tally();
    tally.addAnswer(accepting(5, { invalid_values: [{ feature: 'a', count: 3, detail: '' }] }));
    tally.addAnswer(
      accepting(1, {
        rejected_total: 30,
        rejected: [
          { index: 0, reason: 'invalid_event', detail: '' },
          { index: 1, reason: 'no_baseline', detail: '' },
          { index: 2, reason: 'invalid_event', detail: '' },
        ],
        unknown_features: ['b', 'a'],
      }),
    );
    tally.addAnswer(accepting(0, { unknown_features: ['a'] }));
    expect(formatSummary(tally, context)).toBe(
      'sent 36, accepted 6, rejected 30 (invalid_event 2, no_baseline 1, unlisted 27), invalid values 3, ' +
        'retried 0, unknown features b a, 2.0 s, 18 events/s',
    );
  });

  it('tells of lag, time reached and what was left out', () => {
    const tally = new Tally();
    Object.assign(tally, { lagMs: 1234, reached: Date.UTC(2001, 1, 3), undelivered: 4, retried: 2 });
    expect(formatSummary(tally, { elapsedMs: 0, paced: true, timed: true, rowsWithoutTime: 7 })).toBe(
      'sent 0, accepted 0, rejected 0, invalid values 0, retried 2, undelivered 4, ' +
        'left out for want of a time 7, 0.0 s, 0 events/s, behind the pace by at most 1.2 s, ' +
        'data time 2001-02-03T00:00:00.000Z',
    );
  });
});
