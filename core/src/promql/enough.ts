import { RECORDED } from '../metrics/recorded.js';
import { FEWEST_OBSERVATIONS, FEWEST_OBSERVATIONS_PER_BIN } from '../verdict/verdict.js';
import { ON_FEATURE } from './syntax.js';

/**
 * Sample sizes that are enough for a verdict, see `minimumObservations`; absent for others.
 *
 * @param n selector of {@link RECORDED.increase}
 * @param age how long ago; now if absent
 */
export function enoughExpr(n: string, age?: string): string {
  const offset = age === undefined ? '' : ` offset ${age}`;
  const perBin = `${ON_FEATURE} (${FEWEST_OBSERVATIONS_PER_BIN} * ${RECORDED.baselineBins}${offset})`;
  return `${n}${offset} >= ${FEWEST_OBSERVATIONS} and ${ON_FEATURE} ${n}${offset} >= ${perBin}`;
}
