export { binIncreaseExpr, binShareExpr, increaseExpr, psiCriticalExpr, psiExpr } from './drift.js';
export { BY_BIN, BY_FEATURE, BY_MODEL, matchLabels, ON_FEATURE } from './syntax.js';
