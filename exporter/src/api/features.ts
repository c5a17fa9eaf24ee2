import type { FeatureDrift, FeaturesResponse } from '@plumbline/core';
import type { RequestHandler } from 'express';
import { encodeList } from '../encode-list.js';
import type { Fleet } from '../monitor/fleet.js';
import { mapInTurns, runInTurns } from '../turns.js';
import { describeDrift } from './drift.js';
import { findMonitor, findWindow } from './lookup.js';

/**
 * `GET /api/v1/models/:model/versions/:version/features?window=`: the drift table, most drifted first. Where the
 * baseline has importances, the PSI weighs as much as a feature is more important than the mean.
 */
export function handleFeatures(fleet: Fleet): RequestHandler {
  return async (request, response) => {
    const monitor = findMonitor(request, fleet);
    const window = findWindow(request, monitor);
    const features = await mapInTurns(monitor.plan.slots, (slot) =>
      describeDrift(slot, window, monitor.read(slot, window)),
    );
    features.sort((a, b) => rank(b) - rank(a));
    const { model, version } = monitor.baseline;
    const head: Omit<FeaturesResponse, 'features'> = { model, version };
    const parts = await runInTurns(encodeList(head, 'features', features));
    response.type('json').send(Buffer.concat(parts));
  };
}

const rank = ({ statistics, importance = 1 }: FeatureDrift): number => statistics.psi * importance;
