/** No feature has more bins than this, whatever is asked for. */
export const MOST_BINS = 50;

/** One distinct value of a sample: how often it occurs, and how many values are at or below it. */
export interface Frequency {
  readonly value: number;
  readonly count: number;
  readonly atOrBelow: number;
}

/**
 * Chooses the edges of a numeric feature from a sample of it: quantiles, with point masses on their own.
 *
 * A value that holds at least `1/bins` of the sample is a point mass: an edge stands on it and one on the largest
 * value below it. What lies between two point masses is cut into equal parts of at least `1/bins` each, or is one
 * bin if it holds less. Without point masses that gives the quantiles `k/bins`, each the smallest value with that
 * share of the sample at or below it. The maximum gets no edge: no value of the sample could lie above it, and a
 * bin that was empty in training drifts with the first value it sees.
 *
 * A constant gets the bins below, at and above: `[largest double below it, it]`.
 *
 * @param table distinct finite values of the sample, ascending. Rows may be left out, except the last, those that
 *   reach a quantile `k/bins`, point masses and the rows just before these; an edge stands on the next row there is.
 * @param bins bins wished for, 2 to {@link MOST_BINS}; point masses may take up to `2·bins - 1`, but never more
 *   than {@link MOST_BINS}, for which light masses give up their bin
 * @returns strictly increasing edges, at least one; every bin but a constant's holds values of the sample
 * @throws RangeError for an empty table or bins out of range
 */
export function chooseEdges(table: readonly Frequency[], bins: number): number[] {
  if (table.length === 0) throw new RangeError('no edges can be chosen from an empty sample');
  if (!Number.isInteger(bins) || bins < 2 || bins > MOST_BINS) {
    throw new RangeError(`bins must be a whole number from 2 to ${MOST_BINS}, not ${bins}`);
  }
  if (table.length === 1) return frameConstant(table[0]!.value);
  // Ends at bins = 25 at the latest, as one cut makes at most 2·bins - 1 bins.
  for (let wished = bins; ; wished--) {
    const edges = cutAroundMasses(table, wished);
    if (edges.length < MOST_BINS) return edges;
  }
}

function cutAroundMasses(table: readonly Frequency[], bins: number): number[] {
  const { value: maximum, atOrBelow: total } = table.at(-1)!;
  const edges: number[] = [];
  let gapStart = 0;
  for (let i = 0; i <= table.length; i++) {
    const mass = i < table.length && table[i]!.count * bins >= total ? table[i]! : undefined;
    if (!mass && i < table.length) continue;
    const gap = table.slice(gapStart, i);
    const below = table[gapStart - 1]?.atOrBelow ?? 0;
    const held = (gap.at(-1)?.atOrBelow ?? below) - below;
    edges.push(...cutEvenly(gap, below, held, Math.max(1, Math.floor((held * bins) / total))));
    if (mass) edges.push(mass.value);
    gapStart = i + 1;
  }
  return [...new Set(edges)].filter((edge) => edge < maximum);
}

/** Edges of `parts` equal parts of the rows, the last of them on the last row. */
function cutEvenly(rows: readonly Frequency[], below: number, held: number, parts: number): number[] {
  let done = 0;
  const edges: number[] = [];
  for (const row of rows) {
    const reached = Math.floor(((row.atOrBelow - below) * parts) / held);
    if (reached > done) edges.push(row.value);
    done = reached;
  }
  return edges;
}

/**
 * Edges of bins of equal width. A few far values leave most bins empty: {@link chooseEdges} is the better choice
 * unless a scale is round by itself, as a score from 0 to 1 is.
 *
 * @param min smallest value
 * @param max largest value; equal to min, it gets the bins of a constant
 * @param bins 2 to {@link MOST_BINS}
 * @returns strictly increasing edges, at least one, all below max
 */
export function chooseUniformEdges(min: number, max: number, bins: number): number[] {
  if (min === max) return frameConstant(min);
  // Not min + i · (max - min) / bins: the difference of two large doubles may not be finite.
  const cuts = Array.from(
    { length: bins - 1 },
    (_, i) => min * (1 - (i + 1) / bins) + max * ((i + 1) / bins),
  );
  // Between neighbouring doubles, cuts meet and may round to max itself.
  const edges = [...new Set(cuts)].filter((edge) => edge >= min && edge < max).sort((a, b) => a - b);
  return edges.length > 0 ? edges : [min];
}

function frameConstant(value: number): number[] {
  return [findDoubleBelow(value), value].filter(Number.isFinite);
}

function findDoubleBelow(value: number): number {
  if (value === 0) return -Number.MIN_VALUE;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  view.setBigInt64(0, view.getBigInt64(0) + (value > 0 ? -1n : 1n));
  return view.getFloat64(0);
}
