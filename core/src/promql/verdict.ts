import { RECORDED } from '../metrics/recorded.js';
import { DRIFT_FLOOR, VERDICT_STATES, WARN_FLOOR, type VerdictState } from '../verdict/verdict.js';
import { enoughExpr } from './enough.js';
import { matchLabels, ON_FEATURE } from './syntax.js';

/** The number that stands for a state where a sample has to hold it: its place in `VERDICT_STATES`. */
export function codeVerdict(state: VerdictState): number {
  return VERDICT_STATES.indexOf(state);
}

/**
 * `judgeDrift` on recorded series: for each feature the code of its state, see {@link codeVerdict}. A feature without
 * a baseline has no recorded PSI, so it is absent. A test in a real Prometheus holds both against each other.
 *
 * @param labels what to select of the recorded series: a window at least
 */
export function verdictExpr(labels: Readonly<Record<string, string>>): string {
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
    be('drift', `>= ${DRIFT_FLOOR} ${isSignificant}`),
    be('warn', `>= ${WARN_FLOOR} ${isSignificant}`),
    be('ok', ''),
  ].join(`\nor ${ON_FEATURE} `);
}
