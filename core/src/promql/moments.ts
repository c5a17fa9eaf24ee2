import { METRICS } from '../metrics/families.js';
import { LABEL, type Direction } from '../metrics/labels.js';
import { RECORDED } from '../metrics/recorded.js';
import { known, recorded } from './known.js';
import { BY_FEATURE, ON_FEATURE } from './syntax.js';

const baselineMean = `max ${BY_FEATURE} (${known(METRICS.baselineMean.name)})`;
const baselineStddev = `max ${BY_FEATURE} (${known(METRICS.baselineStddev.name)})`;

/** Mean of the window in baseline standard deviations from the baseline mean; absent for an empty window. */
function meanInSigmas(window: string): string {
  const to = (direction: Direction): string =>
    `sum ${BY_FEATURE} (${recorded(RECORDED.deviationIncrease, window, { [LABEL.direction]: direction })})`;
  return `((${to('up')} - ${ON_FEATURE} ${to('down')}) / ${ON_FEATURE} (${recorded(RECORDED.increase, window)} > 0))`;
}

/** Mean of the window's values; absent for categories, constants and an empty window. */
export function meanExpr(window: string): string {
  return `(${baselineMean}) + ${ON_FEATURE} (${meanInSigmas(window)} * ${ON_FEATURE} (${baselineStddev}))`;
}

/** Standard deviation (population) of the window's values; absent where {@link meanExpr} is. */
export function stddevExpr(window: string): string {
  const squared = recorded(RECORDED.squaredDeviationIncrease, window);
  const n = recorded(RECORDED.increase, window);
  const variance = `${squared} / ${ON_FEATURE} (${n} > 0) - ${ON_FEATURE} ${meanInSigmas(window)} ^ 2`;
  return `sqrt(clamp_min(${variance}, 0)) * ${ON_FEATURE} (${baselineStddev})`;
}
