import type { MeterOf } from '../ingest/meter.js';
import { moveDelta, pairSlots } from '../monitor/carry-over.js';
import type { ModelDelta } from '../monitor/delta.js';
import type { Fleet } from '../monitor/fleet.js';
import { runAtOnce } from '../turns.js';
import { addIngestCounts, type IngestCountsByFormat, type IngestCounter } from './ingest-counts.js';
import type { WorkerMeter } from './meter.js';

/** What a worker has counted since its last report. */
export interface Report {
  readonly models: readonly ModelDelta[];
  readonly ingest: IngestCountsByFormat;
}

/** Where the reports of workers are added up. */
export interface ReportTarget {
  readonly fleet: Fleet;
  readonly meterOf: MeterOf;
  readonly workers: WorkerMeter;
}

/** Takes what a worker has counted, so that the next report does not have it again. */
export function takeReport(fleet: Fleet, counter: IngestCounter): Report {
  const models = Array.from(fleet.shown(), ({ monitor }) => {
    const { model, version } = monitor.baseline;
    const delta = monitor.takeDelta();
    return delta && { model, version, segment: monitor.segment, plan: monitor.plan.hash, ...delta };
  });
  return { models: models.filter((delta) => delta !== null), ingest: counter.take() };
}

/** Whether there is nothing to tell. */
export const isEmpty = ({ models, ingest }: Report): boolean => models.length === 0 && ingest.size === 0;

/** Adds a report to the whole. */
export function addReport({ models, ingest }: Report, { fleet, meterOf, workers }: ReportTarget): void {
  addIngestCounts(ingest, meterOf);
  for (const delta of models) {
    if (!addModel(delta, fleet)) workers.countLost(delta.segment === '' ? delta.events : 0);
  }
}

/** False if the plan that the delta was counted by is known no more. */
function addModel(delta: ModelDelta, fleet: Fleet): boolean {
  // A retired version comes back, as its events have.
  fleet.findForEvent(delta.model, delta.version);
  const whole = fleet.find(delta.model, delta.version);
  const current = whole?.all.find(({ segment }) => segment === delta.segment);
  if (current?.plan.hash === delta.plan) {
    current.addDelta(delta);
    return true;
  }
  // The baseline was replaced while the report was under way: as if it had come just before.
  const older = fleet.findShown(delta);
  if (!older) return false;
  older.addDelta(delta);
  if (current) {
    const paired = runAtOnce(pairSlots(older.plan, current.plan));
    current.addDelta(moveDelta(paired, delta, current.plan));
  }
  return true;
}
