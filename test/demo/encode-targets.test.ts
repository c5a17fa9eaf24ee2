import { describe, expect, it } from 'vitest';
import { encodeTargets, toLogOdds } from './encode-targets.js';

const values = ['ORD', 'ORD', 'ORD', 'ORD', 'STL', 'STL', 'STL', 'STL'];
const labels = Uint8Array.of(1, 1, 1, 0, 1, 0, 0, 0);

describe('encodeTargets', () => {
  it('is the log-odds of each value without smoothing', () => {
    const encoding = encodeTargets(values, labels, 0);
    expect(encoding['ORD']).toBeCloseTo(Math.log(3), 12);
    expect(encoding['STL']).toBeCloseTo(-Math.log(3), 12);
  });

  it('adds that many rows at the base rate to each value', () => {
    // Base rate 4/8; four more rows at it: (3 + 2) of 8.
    expect(encodeTargets(values, labels, 4)['ORD']).toBeCloseTo(toLogOdds(5 / 8), 12);
  });

  it('keeps a value seen only with one label finite', () => {
    const encoding = encodeTargets([...values, 'JFK'], Uint8Array.of(...labels, 0), 200);
    expect(encoding['JFK']).toBeCloseTo(toLogOdds(((200 * 4) / 9 + 0) / 201), 12);
  });

  it('rejects labels that are all the same', () => {
    expect(() => encodeTargets(['ORD', 'STL'], Uint8Array.of(1, 1), 200)).toThrow('(share of ones: 1)');
  });
});
