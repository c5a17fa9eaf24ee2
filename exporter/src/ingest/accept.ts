import { setImmediate } from 'node:timers/promises';
import { LISTED_FAULTS, type IngestResponse } from '@plumbline/core';
import type { Fleet } from '../monitor/fleet.js';
import type { ModelMonitor } from '../monitor/model-monitor.js';
import { Batch } from './batch.js';
import type { Decoded, Rejection } from './decode.js';
import { listUnknownFields, shapeEvent, type ShapedEvent } from './event.js';
import type { IngestMeter } from './meter.js';

/** Events counted before other requests get their turn. */
const EVENTS_PER_TURN = 500;

type InvalidValue = IngestResponse['invalid_values'][number];

/** What became of the events of one request. */
class Tally {
  accepted = 0;
  rejectedTotal = 0;
  readonly rejected: Rejection[] = [];
  readonly invalid = new Map<string, InvalidValue>();
  readonly unknown = new Set<string>();

  reject(rejection: Rejection): void {
    this.rejectedTotal++;
    if (this.rejected.length < LISTED_FAULTS) this.rejected.push(rejection);
  }

  toResponse(): IngestResponse {
    return {
      accepted: this.accepted,
      rejected_total: this.rejectedTotal,
      rejected: this.rejected,
      invalid_values: [...this.invalid.values()].slice(0, LISTED_FAULTS),
      unknown_features: [...this.unknown].slice(0, LISTED_FAULTS),
    };
  }
}

/** Counts the good events of a request into their models and says what became of the others. */
export async function acceptEvents(
  events: Iterable<Decoded>,
  fleet: Fleet,
  meter: IngestMeter,
): Promise<IngestResponse> {
  const tally = new Tally();
  const batches = new Map<ModelMonitor, Batch>();
  let index = 0;
  for (const decoded of events) {
    const refusal = 'fault' in decoded ? decoded.fault : place(decoded.event, fleet, batches);
    if (refusal) {
      meter.reject(refusal.reason);
      tally.reject({ index, ...refusal });
    }
    index++;
    if (index % EVENTS_PER_TURN === 0) {
      countBatches(batches, tally, meter);
      await setImmediate();
    }
  }
  countBatches(batches, tally, meter);
  return tally.toResponse();
}

/** Puts an event into the batch of its model version, or says why it cannot be taken. */
function place(
  event: unknown,
  fleet: Fleet,
  batches: Map<ModelMonitor, Batch>,
): Omit<Rejection, 'index'> | null {
  const shaped = shapeEvent(event);
  if (typeof shaped === 'string') return { reason: 'invalid_event', detail: shaped };
  const monitor = fleet.findForEvent(shaped.model, shaped.version);
  if (!monitor) return explainUnknown(shaped, fleet);
  let batch = batches.get(monitor);
  if (!batch) {
    batch = new Batch(shaped.model, shaped.version, monitor.knownNames);
    batches.set(monitor, batch);
  }
  batch.addRow(shaped.features, shaped.prediction, shaped.label);
  for (const field of listUnknownFields(event as object)) batch.leaveOut(field);
  return null;
}

function explainUnknown({ model, version }: ShapedEvent, fleet: Fleet): Omit<Rejection, 'index'> {
  if (!fleet.hasModel(model)) {
    return { reason: 'unknown_model', detail: `no baseline for model "${model}": load one with --baseline` };
  }
  const known = fleet.versionsOf(model).slice(0, LISTED_FAULTS).join(', ');
  return {
    reason: 'unknown_version',
    detail: `no baseline for version "${version}" of model "${model}": there are ${known}`,
  };
}

function countBatches(batches: Map<ModelMonitor, Batch>, tally: Tally, meter: IngestMeter): void {
  for (const [monitor, batch] of batches) {
    const invalid = monitor.accept(batch);
    tally.accepted += batch.rows;
    meter.accept(batch.rows);
    for (const fault of invalid) {
      const listed = tally.invalid.get(fault.feature);
      if (listed) listed.count += fault.count;
      else tally.invalid.set(fault.feature, { ...fault });
    }
    for (const name of batch.unknownNames) tally.unknown.add(name);
    meter.ignore(batch.unknownValues);
  }
  batches.clear();
}
