import { LABEL } from '@plumbline/core';
import { show } from '../template.js';
import { spikeAgainstNulls } from './spike-against-nulls.js';

/** More nulls than the training data had. */
export const nullSpike = spikeAgainstNulls('PlumblineNullSpike', 'null', {
  what: 'null',
  share: `what arrived in the last ${show(LABEL.window)} was null`,
  usual: (ratio) => `In the training data it was ${ratio}.`,
});
