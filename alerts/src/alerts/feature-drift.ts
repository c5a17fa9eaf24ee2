import type { AlertDefinition } from '../definition.js';
import { watchDrift } from './drift.js';

/** The distribution of a model's input has moved. */
export const featureDrift: AlertDefinition = {
  name: 'PlumblineFeatureDrift',
  severity: 'critical',
  build: (config, say) => watchDrift('PlumblineFeatureDrift', config, 'feature', say),
};
