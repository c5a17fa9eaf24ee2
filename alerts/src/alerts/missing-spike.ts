import { LABEL } from '@plumbline/core';
import { show } from '../template.js';
import { spikeAgainstNulls } from './spike-against-nulls.js';

/** More events without the field than the training data had nulls: what a file has as null, an event may leave out. */
export const missingSpike = spikeAgainstNulls('PlumblineMissingSpike', 'missing', {
  what: 'missing',
  share: `the events of the last ${show(LABEL.window)} did not have it`,
  usual: (ratio) => `In the training data it was null in ${ratio} of the rows.`,
});
