export {
  binIncreaseExpr,
  binsExpr,
  binShareExpr,
  increaseExpr,
  psiCriticalExpr,
  psiExpr,
  recentIncreaseExpr,
} from './drift.js';
export { histogramExprs, type FeatureSelector, type HistogramPart } from './histogram.js';
export { countBinsExpr, listFeaturesExpr, listRecordedWindowsExpr, listVersionsExpr } from './lists.js';
export { BY_BIN, BY_FEATURE, BY_MODEL, matchLabels, ON_FEATURE } from './syntax.js';
export { codeVerdict, verdictExpr } from './verdict.js';
