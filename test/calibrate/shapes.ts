/** True shares of bins that traffic without drift is drawn from. */
export interface Shape {
  readonly name: string;
  readonly shares: readonly number[];
}

const flat = (bins: number): Shape => ({
  name: `b${bins}`,
  shares: new Array<number>(bins).fill(1 / bins),
});

/** Steep enough for shares down to half a percent among 20. */
const ZIPF_EXPONENT = 1.5;

/** Categories as they are in the wild: a few large ones, many small ones, and a last one that never comes (`other`). */
function zipf(bins: number): Shape {
  const weights = Array.from({ length: bins - 1 }, (_, rank) => (rank + 1) ** -ZIPF_EXPONENT);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { name: `zipf${bins}`, shares: [...weights.map((weight) => weight / total), 0] };
}

export const SHAPES: readonly Shape[] = [flat(2), flat(10), flat(20), zipf(10), zipf(20)];
