import type { AlertDefinition } from '../definition.js';
import { watchDrift } from './drift.js';

/** The distribution of a model's output has moved. */
export const predictionDrift: AlertDefinition = {
  name: 'PlumblinePredictionDrift',
  severity: 'critical',
  build: (config, say) => watchDrift('PlumblinePredictionDrift', config, 'prediction', say),
};
