const SIZE = 624;
const SHIFT = 397;

/**
 * Normal deviates as `numpy.random.seed(seed); numpy.random.normal(…)` draws them, so that published numbers that rest
 * on a seed can be computed again: Mersenne Twister (Matsumoto and Nishimura 1998) and Marsaglia's polar method, whose
 * second deviate is kept for the next call.
 */
export function seedNormal(seed: number): (mean: number, deviation: number, size: number) => number[] {
  const state = new Uint32Array(SIZE);
  state[0] = seed;
  for (let i = 1; i < SIZE; i++) {
    const previous = state[i - 1]! ^ (state[i - 1]! >>> 30);
    state[i] = Math.imul(1812433253, previous) + i;
  }
  let position = SIZE;

  const twist = (): void => {
    for (let i = 0; i < SIZE; i++) {
      const y = (state[i]! & 0x80000000) | (state[(i + 1) % SIZE]! & 0x7fffffff);
      state[i] = state[(i + SHIFT) % SIZE]! ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0);
    }
    position = 0;
  };
  const nextWord = (): number => {
    if (position === SIZE) twist();
    let y = state[position++]!;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    y ^= y >>> 18;
    return y >>> 0;
  };
  /** 53 bits in [0, 1). */
  const nextUniform = (): number => {
    const high = nextWord() >>> 5;
    return (high * 67108864 + (nextWord() >>> 6)) / 9007199254740992;
  };

  let kept: number | undefined;
  const nextNormal = (): number => {
    if (kept !== undefined) {
      const deviate = kept;
      kept = undefined;
      return deviate;
    }
    for (;;) {
      const x = 2 * nextUniform() - 1;
      const y = 2 * nextUniform() - 1;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const scale = Math.sqrt((-2 * Math.log(square)) / square);
      kept = scale * x;
      return scale * y;
    }
  };
  return (mean, deviation, size) => Array.from({ length: size }, () => mean + deviation * nextNormal());
}
