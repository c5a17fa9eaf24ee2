import { requireProbability } from '../special/domain.js';

/**
 * False-discovery q-values (Benjamini and Hochberg 1995): calling every feature with `q <= level` drifted keeps the
 * expected part of false ones among them at `level`.
 *
 * @param ps p-values; null (and NaN) marks a feature that was not judged, such as one with too few observations: it
 *   is outside the family and makes the others' q no larger
 * @returns q-values in the order given, null where p was
 * @throws RangeError for a p outside [0, 1]
 */
export function computeQValues(ps: readonly (number | null)[]): (number | null)[] {
  const family = ps
    .map((p, index) => ({ p, index }))
    .filter((entry): entry is { p: number; index: number } => entry.p !== null && !Number.isNaN(entry.p));
  for (const { p } of family) requireProbability('p-value', p);
  family.sort((a, b) => b.p - a.p);
  const qs: (number | null)[] = ps.map(() => null);
  let smallest = 1;
  family.forEach(({ p, index }, i) => {
    smallest = Math.min(smallest, (p * family.length) / (family.length - i));
    qs[index] = smallest;
  });
  return qs;
}
