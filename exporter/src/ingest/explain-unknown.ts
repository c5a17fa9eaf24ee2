import { LISTED_FAULTS, ROUTES } from '@plumbline/core';
import type { Fleet } from '../monitor/fleet.js';
import type { Rejection } from './decode.js';

/** What senders are told to do; constant, as it may stand in the answer to every event. */
const WAY_OUT =
  'build one with "plumbline baseline build" and put it into a folder of --baseline, ' +
  `or PUT it to ${ROUTES.baseline}, or list the version under "learn" in the configuration`;

/** Why events of a model version are refused that has no baseline. */
export function explainUnknown(
  { model, version }: { readonly model: string; readonly version: string },
  fleet: Pick<Fleet, 'hasModel' | 'versionsOf'>,
): Omit<Rejection, 'index'> {
  if (!fleet.hasModel(model)) {
    return { reason: 'no_baseline', detail: `no baseline for model "${model}": ${WAY_OUT}` };
  }
  const known = fleet.versionsOf(model).slice(0, LISTED_FAULTS).join(', ');
  return {
    reason: 'unknown_version',
    detail: `no baseline for version "${version}" of model "${model}", there are ${known}: ${WAY_OUT}`,
  };
}
