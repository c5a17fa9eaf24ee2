/** Distance of ticks: 1, 2 or 5 times a power of ten, so that about `count` of them span `length`. */
export function chooseStep(length: number, count: number): number {
  const rough = length / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((each) => each * power >= rough * 0.999) ?? 10;
  return factor * power;
}

/** Part of a step by which rounding may miss a bound: 0.7 / 0.1 is 6.999999999999999. */
const SLACK = 1e-9;

/** Round numbers from `low` to `high`, about `count` of them; none if the range is empty or cannot be divided. */
export function listTicks(low: number, high: number, count: number): number[] {
  const step = chooseStep(high - low, count);
  const first = Math.ceil(low / step - SLACK);
  const last = Math.floor(high / step + SLACK);
  if (!(step > 0 && step < Infinity && last - first >= 0 && last - first <= 10 * count)) return [];
  // toPrecision takes the noise of binary fractions away: 3 · 0.1 is 0.30000000000000004.
  return Array.from(
    { length: last - first + 1 },
    (_, i) => Number(((first + i) * step).toPrecision(12)) || 0,
  );
}
