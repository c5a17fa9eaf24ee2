const view = new DataView(new ArrayBuffer(8));

function bitsOf(value: number): bigint {
  view.setFloat64(0, value);
  return view.getBigInt64(0);
}

function doubleOf(bits: bigint): number {
  view.setBigInt64(0, bits);
  return view.getFloat64(0);
}

/**
 * The smallest double from 0 to `most` at which `holds` turns true. Doubles at or above 0 are ordered as their bits
 * are, so halving the bits reaches the last digit in at most 64 steps at any magnitude, without a guess to start from.
 *
 * @param holds false up to some point and true from there on
 * @returns `most` if it never turns true below
 */
export function bisectDoubles(holds: (x: number) => boolean, most: number): number {
  let low = -1n;
  let high = bitsOf(most);
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (holds(doubleOf(middle))) high = middle;
    else low = middle;
  }
  return doubleOf(high);
}
