export {
  chiSquaredAgainstExpr,
  driftedIncreaseExpr,
  earlier,
  jsAgainstExpr,
  klAgainstExpr,
  ksAgainstExpr,
  otherVersion,
  psiAgainstExpr,
  psiCriticalAgainstExpr,
  rankShiftAgainstExpr,
  referenceShareExpr,
  referenceSmoothedExpr,
  shareAgainstExpr,
  wassersteinAgainstExpr,
  type Reference,
} from './against.js';
export { criticalZExpr } from './comparison.js';
export {
  anomalyIncreaseExpr,
  binIncreaseExpr,
  deviationIncreaseExpr,
  increaseExpr,
  recentIncreaseExpr,
  squaredDeviationIncreaseExpr,
  stateIncreaseExpr,
} from './counted.js';
export {
  chiSquaredExpr,
  jsExpr,
  klExpr,
  ksExpr,
  MOST_ORDERED_BINS,
  psiZscoreExpr,
  rankShiftExpr,
  wassersteinExpr,
} from './distances.js';
export {
  baselineBinsExpr,
  baselineObservationsExpr,
  baselineShareExpr,
  baselineUnseenShareExpr,
  binShareExpr,
  psiCriticalExpr,
  psiExpr,
} from './drift.js';
export { enoughExpr } from './enough.js';
export { histogramExprs, type FeatureSelector, type HistogramPart } from './histogram.js';
export { crossedExpr, RECOVERY_PART, type Crossing } from './hysteresis.js';
export { known, recorded } from './known.js';
export { countBinsExpr, listFeaturesExpr, listRecordedWindowsExpr, listVersionsExpr } from './lists.js';
export {
  fleetFeaturesExpr,
  modelDriftedRatioExpr,
  modelEventsExpr,
  modelFeaturesExpr,
  modelWorstPsiExpr,
  versionRatioExpr,
} from './models.js';
export { meanExpr, stddevExpr } from './moments.js';
export {
  anomalyRatioExpr,
  anomalyZscoreExpr,
  arrivalsExpr,
  baselineRowsExpr,
  baselineStateRatioExpr,
  stateRatioExpr,
  stateZscoreExpr,
} from './rates.js';
export {
  addMatcher,
  BY_BIN,
  BY_FEATURE,
  BY_MODEL,
  byModelAnd,
  matchLabels,
  ON_FEATURE,
  ON_FEATURE_NAME,
  ON_MODEL,
  ON_MODEL_MANY,
  onFeatureAnd,
} from './syntax.js';
export { codeVerdict, timesFloor, verdictExpr, type Floors } from './verdict.js';
