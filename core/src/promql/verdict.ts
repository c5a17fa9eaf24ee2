import { RECORDED } from '../metrics/recorded.js';
import { DRIFT_FLOOR, VERDICT_STATES, WARN_FLOOR, type VerdictState } from '../verdict/verdict.js';
import { enoughExpr } from './enough.js';
import { matchLabels, ON_FEATURE } from './syntax.js';

/** The number that stands for a state where a sample has to hold it: its place in `VERDICT_STATES`. */
export function codeVerdict(state: VerdictState): number {
  return VERDICT_STATES.indexOf(state);
}

/** From where on a PSI matters: a number, or PromQL of a vector per feature. */
export interface Floors {
  readonly drift: number | string;
  readonly warn: number | string;
}

const DEFAULT_FLOORS: Floors = { drift: DRIFT_FLOOR, warn: WARN_FLOOR };

/** The right side of a comparison with a floor. @param part what is taken of it, such as `0.8 * ` */
export const timesFloor = (part: string, floor: number | string): string =>
  typeof floor === 'number' ? part + floor : `${ON_FEATURE} (${part}(${floor}))`;

/**
 * `judgeDrift` on recorded series: for each feature the code of its state, see {@link codeVerdict}. A feature without
 * a baseline has no recorded PSI, so it is absent. A test in a real Prometheus holds both against each other.
 *
 * @param labels what to select of the recorded series: a window at least
 */
export function verdictExpr(labels: Readonly<Record<string, string>>, floors = DEFAULT_FLOORS): string {
  const select = (name: string): string => name + matchLabels(labels);
  const psi = select(RECORDED.psi);
  const isFresh = `${select(RECORDED.recentIncrease)} > 0`;
  const isEnough = `${enoughExpr(select(RECORDED.increase))} and ${ON_FEATURE} ${select(RECORDED.psiCritical)}`;
  const isSignificant = `and ${ON_FEATURE} ${psi} >= ${ON_FEATURE} ${select(RECORDED.psiCritical)}`;
  const be = (state: VerdictState, condition: string): string =>
    `0 * (${psi} ${condition}) + ${codeVerdict(state)}`;
  // The first that holds wins, in the order of judgeDrift.
  return [
    be('stale', `unless ${ON_FEATURE} (${isFresh})`),
    be('insufficient', `unless ${ON_FEATURE} (${isEnough})`),
    be('drift', `>= ${timesFloor('', floors.drift)} ${isSignificant}`),
    be('warn', `>= ${timesFloor('', floors.warn)} ${isSignificant}`),
    be('ok', ''),
  ].join(`\nor ${ON_FEATURE} `);
}
