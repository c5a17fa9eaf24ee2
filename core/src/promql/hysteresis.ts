import { RECORDED } from '../metrics/recorded.js';
import { FEWEST_OBSERVATIONS, FEWEST_OBSERVATIONS_PER_BIN } from '../verdict/verdict.js';
import { recorded } from './known.js';
import { ON_FEATURE } from './syntax.js';
import { timesFloor } from './verdict.js';

/** What has crossed a threshold stays beyond it until it is below this part of it. */
export const RECOVERY_PART = 0.8;

/** Where the verdict of a window is kept, and by which floor. */
export interface Crossing {
  /** Recorded series that holds the PSI of what has crossed, and is read for what had crossed before. */
  readonly record: string;
  readonly window: string;
  /** Smallest PSI: a number, or PromQL of a vector per feature. */
  readonly floor: number | string;
  /** Duration within which the series was recorded at least once. */
  readonly memory: string;
}

/**
 * The PSI of features beyond a floor by the verdict's rules: effect ∧ significance ∧ enough observations ∧ fresh. Once
 * there they stay until effect, significance or size is below {@link RECOVERY_PART} of what it took: a feature at the
 * edge makes one alert, not many, and does not start an alert's `for` again and again.
 */
export function crossedExpr({ record, window, floor, memory }: Crossing): string {
  const psi = recorded(RECORDED.psi, window);
  const before = `last_over_time(${recorded(record, window)}[${memory}])`;
  const beyond = (part: number): string => {
    const of = (threshold: string): string => (part === 1 ? threshold : `${part} * ${threshold}`);
    const least = timesFloor(part === 1 ? '' : `${part} * `, floor);
    const n = recorded(RECORDED.increase, window);
    return [
      `${psi} >= ${least}`,
      `and ${ON_FEATURE} ${psi} >= ${ON_FEATURE} (${of(recorded(RECORDED.psiCritical, window))})`,
      `and ${ON_FEATURE} ${n} >= ${of(String(FEWEST_OBSERVATIONS))}`,
      `and ${ON_FEATURE} ${n} >= ${ON_FEATURE} (${of(`${FEWEST_OBSERVATIONS_PER_BIN} * ${RECORDED.baselineBins}`)})`,
    ].join('\n');
  };
  return [
    `(${beyond(1)}`,
    `or ${ON_FEATURE} (${beyond(RECOVERY_PART)} and ${ON_FEATURE} ${before}))`,
    `and ${ON_FEATURE} ${recorded(RECORDED.recentIncrease, window)} > 0`,
  ].join('\n');
}
