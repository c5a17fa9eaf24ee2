/** A stream of random numbers that is the same for the same seed: xorshift128 (Marsaglia 2003). */
export class Random {
  private a: number;
  private b = 362_436_069;
  private c = 521_288_629;
  private d = 88_675_123;

  constructor(seed: number) {
    this.a = (seed ^ 0x9e37_79b9) >>> 0 || 1;
    for (let i = 0; i < 20; i++) this.next();
  }

  /** Uniform in [0, 1). */
  next(): number {
    let t = this.d;
    this.d = this.c;
    this.c = this.b;
    this.b = this.a;
    t ^= t << 11;
    t ^= t >>> 8;
    this.a = (t ^ this.a ^ (this.a >>> 19)) >>> 0;
    return this.a / 2 ** 32;
  }

  /** Standard normal (Box and Muller 1958). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }
}

/**
 * Draws bins by their shares in constant time: the alias method (Walker 1977).
 * @param shares of each bin, sum 1
 */
export function createSampler(shares: readonly number[], random: Random): () => number {
  const bins = shares.length;
  const kept = new Float64Array(bins).fill(1);
  const alias = new Int32Array(bins);
  const scaled = shares.map((share) => share * bins);
  const small = scaled.flatMap((each, bin) => (each < 1 ? bin : []));
  const large = scaled.flatMap((each, bin) => (each < 1 ? [] : bin));
  while (small.length > 0 && large.length > 0) {
    const poor = small.pop()!;
    const rich = large.pop()!;
    kept[poor] = scaled[poor]!;
    alias[poor] = rich;
    scaled[rich]! -= 1 - scaled[poor]!;
    (scaled[rich]! < 1 ? small : large).push(rich);
  }
  return () => {
    const point = random.next() * bins;
    const bin = Math.trunc(point);
    return point - bin < kept[bin]! ? bin : alias[bin]!;
  };
}

/** Counts per bin of so many draws. */
export function drawCounts(draw: () => number, draws: number, bins: number): number[] {
  const counts = new Array<number>(bins).fill(0);
  for (let i = 0; i < draws; i++) counts[draw()]!++;
  return counts;
}
