import { dateTime } from '@grafana/data';
import { readPastRange } from './past-range';

const at = (minute: number) => dateTime(Date.UTC(2026, 0, 1, 12, minute));
const NOW = at(30).valueOf();

describe('readPastRange', () => {
  it('takes a range that is over as it is', () =>
    expect(readPastRange({ from: at(0), to: at(20) }, NOW)).toEqual({
      seconds: 1200,
      end: at(20).valueOf() / 1000,
    }));

  it('ends a range that is not over now', () =>
    expect(readPastRange({ from: at(0), to: at(59) }, NOW)).toEqual({ seconds: 1800, end: NOW / 1000 }));

  it('never is empty', () => expect(readPastRange({ from: at(40), to: at(50) }, NOW).seconds).toBe(1));
});
