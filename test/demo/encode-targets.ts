/** Log-odds of a probability. */
export const toLogOdds = (probability: number): number => Math.log(probability / (1 - probability));

/**
 * Log-odds of label 1 for every value, shrunk towards the base rate as if each value had been seen
 * `smoothing` times more, at the base rate (m-estimate; Micci-Barreca, SIGKDD Explorations 3(1), 2001).
 *
 * @param values one category per row.
 * @param labels 0 or 1, one per row; both must occur.
 */
export function encodeTargets(
  values: readonly (string | number)[],
  labels: Uint8Array,
  smoothing: number,
): Record<string, number> {
  let ones = 0;
  const seen = new Map<string | number, { rows: number; ones: number }>();
  values.forEach((value, row) => {
    let count = seen.get(value);
    if (!count) seen.set(value, (count = { rows: 0, ones: 0 }));
    count.rows += 1;
    count.ones += labels[row]!;
    ones += labels[row]!;
  });
  const base = ones / labels.length;
  if (!(base > 0 && base < 1))
    throw new Error(`Every label is the same (share of ones: ${base}): there are no odds to encode`);
  const sorted = [...seen].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    sorted.map(([value, count]) => [
      value,
      toLogOdds((count.ones + smoothing * base) / (count.rows + smoothing)),
    ]),
  );
}
