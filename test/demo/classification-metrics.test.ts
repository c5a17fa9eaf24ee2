import { describe, expect, it } from 'vitest';
import {
  measureAccuracy,
  measureAuc,
  measureBaseRate,
  measureLogLoss,
  splitByLabel,
} from './classification-metrics.js';

const scored = splitByLabel([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1]);

describe('classification metrics', () => {
  it('split by label', () => {
    expect(scored).toEqual({ zeros: Float64Array.of(0.1, 0.4), ones: Float64Array.of(0.35, 0.8) });
    expect(measureBaseRate(scored)).toBe(0.5);
  });

  it('AUC is the share of pairs in the right order', () => {
    expect(measureAuc(scored)).toBe(0.75);
  });

  it('AUC counts ties half, also many of them', () => {
    const labels = Array.from({ length: 300 }, (_, n) => (n * n) % 3 && n % 2);
    const predictions = labels.map((label, n) => ((n * 7) % 10) / 10 + label / 10);
    const pairs = splitByLabel(predictions, labels);
    let wins = 0;
    for (const one of pairs.ones) for (const zero of pairs.zeros) wins += (1 + Math.sign(one - zero)) / 2;
    expect(measureAuc(pairs)).toBeCloseTo(wins / (pairs.ones.length * pairs.zeros.length), 12);
  });

  it('AUC of one label alone is not a number', () => {
    expect(measureAuc(splitByLabel([0.2, 0.3], [0, 0]))).toBeNaN();
  });

  it('log loss is the mean surprise in nats', () => {
    expect(measureLogLoss(scored)).toBeCloseTo(-Math.log(0.9 * 0.6 * 0.35 * 0.8) / 4, 12);
  });

  it('accuracy counts a prediction at the threshold as a zero', () => {
    expect(measureAccuracy(scored)).toBe(0.75);
    expect(measureAccuracy(scored, 0.35)).toBe(0.5);
  });
});
