import { ROLES, type Role } from '@plumbline/core';
import type { Request } from 'express';
import type { Fleet } from '../monitor/fleet.js';
import type { ModelMonitor } from '../monitor/model-monitor.js';
import type { Slot } from '../monitor/plan.js';

/** The caller asked for something that is not there (404), asked wrongly (400), or is to hear what failed (500). */
export class RequestError extends Error {
  constructor(
    readonly status: number,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** @throws RequestError 404 naming what is there */
export function findMonitor(request: Request, fleet: Fleet): ModelMonitor {
  const { model, version } = request.params as { model: string; version: string };
  const monitor = fleet.find(model, version);
  if (monitor) return findSegment(request, monitor);
  const learned = fleet.learning?.list().find((each) => each.model === model && each.version === version);
  if (learned) {
    const detail = `model "${model}" version "${version}" has no baseline yet: it learns one and has ${learned.gathered} of ${learned.events} events`;
    throw new RequestError(404, detail);
  }
  if (fleet.entryOf(model, version)) {
    const detail = `model "${model}" version "${version}" is retired, as no events came for long: the next one brings it back`;
    throw new RequestError(404, detail);
  }
  if (!fleet.hasModel(model)) throw new RequestError(404, `no model "${model}": see /api/v1/models`);
  throw new RequestError(
    404,
    `model "${model}" has no version "${version}": there are ${fleet.versionsOf(model).join(', ')}`,
  );
}

/** `?segment=` of a model version; all of its traffic without it. */
function findSegment({ query: { segment = '' } }: Request, monitor: ModelMonitor): ModelMonitor {
  const found = monitor.all.find((each) => each.segment === segment);
  if (found) return found;
  const known = monitor.all.slice(1).map((each) => each.segment);
  const there = known.length > 0 ? `there are ${known.join(', ')}` : 'none is configured for this model';
  throw new RequestError(404, `no segment ${JSON.stringify(segment)}: ${there}`);
}

/** Name of the window in the query, the shortest if there is none. @throws RequestError 400 naming the windows */
export function findWindow(request: Request, monitor: ModelMonitor): string {
  const { window = monitor.windowNames[0]! } = request.query;
  if (typeof window === 'string' && monitor.windowNames.includes(window)) return window;
  throw new RequestError(
    400,
    `no window ${JSON.stringify(window)}: there are ${monitor.windowNames.join(', ')}`,
  );
}

/** The feature in the path; `?role=` tells apart a feature and an output of one name. @throws RequestError */
export function findFeature(request: Request, monitor: ModelMonitor): Slot {
  const { feature } = request.params as { feature: string };
  const { role } = request.query;
  if (role !== undefined && !ROLES.includes(role as Role)) {
    throw new RequestError(400, `no role ${JSON.stringify(role)}: there are ${ROLES.join(', ')}`);
  }
  for (const candidate of role === undefined ? ROLES : [role as Role]) {
    const slot = monitor.findSlot(candidate, feature);
    if (slot) return slot;
  }
  throw new RequestError(404, `"${feature}" is not in the baseline of this model version`);
}
