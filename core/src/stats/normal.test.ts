import { describe, expect, it } from 'vitest';
import { upperNormalQuantile } from './normal.js';

describe('upperNormalQuantile', () => {
  // scipy.stats.norm.isf
  it.each([
    [0.4, 0.2533471031357997],
    [0.1, 1.2815515655446004],
    [0.01, 2.3263478740408408],
    [0.001, 3.090232306167813],
    [4.2e-7, 4.9258370019984925],
    [1e-12, 7.034483825301131],
    [1e-20, 9.262340089798409],
    [1e-300, 37.0470962993612],
    [0.9, -1.2815515655446004],
  ])('of %d is %d', (tail, z) => {
    expect(Math.abs(upperNormalQuantile(tail) / z - 1)).toBeLessThan(1e-14);
  });

  it('is 0 at one half and refuses what is no probability', () => {
    expect(upperNormalQuantile(0.5)).toBe(0);
    for (const bad of [0, 1, -0.1, NaN]) expect(() => upperNormalQuantile(bad)).toThrow(RangeError);
  });
});
