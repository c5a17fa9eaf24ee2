export {
  binIncreaseExpr,
  binShareExpr,
  increaseExpr,
  psiCriticalExpr,
  psiExpr,
  recentIncreaseExpr,
} from './drift.js';
export { BY_BIN, BY_FEATURE, BY_MODEL, matchLabels, ON_FEATURE } from './syntax.js';
export { codeVerdict, verdictExpr } from './verdict.js';
