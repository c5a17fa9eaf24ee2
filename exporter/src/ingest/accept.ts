import { setImmediate } from 'node:timers/promises';
import { LISTED_FAULTS, type IngestResponse, type InvalidReason } from '@plumbline/core';
import type { EventSink, Fleet } from '../monitor/fleet.js';
import { Batch } from './batch.js';
import type { ColumnBlock, Decoded, Rejection } from './decode.js';
import type { Turn } from './event-time.js';
import { listUnknownFields, shapeEvent } from './event.js';
import { explainUnknown } from './explain-unknown.js';
import type { IngestMeter } from './meter.js';
import { TURN_MS } from '../turns.js';

/** Events after which the clock is looked at. */
const EVENTS_PER_LOOK = 16;
/** Events kept as columns at most: what lives long enough to be moved by the garbage collector costs twice. */
const EVENTS_PER_BATCH = 128;

type Refusal = Omit<Rejection, 'index'>;
type InvalidValue = IngestResponse['invalid_values'][number];

/** What became of the events of one request. */
class Tally {
  accepted = 0;
  rejectedTotal = 0;
  readonly rejected: Rejection[] = [];
  readonly invalid = new Map<string, InvalidValue>();
  readonly unknown = new Set<string>();

  /** @param index of the first of the events, which follow each other */
  reject(index: number, refusal: Refusal, events: number): void {
    this.rejectedTotal += events;
    const listed = Math.min(events, LISTED_FAULTS - this.rejected.length);
    for (let i = 0; i < listed; i++) this.rejected.push({ index: index + i, ...refusal });
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
  events: Iterable<Decoded | Turn>,
  fleet: Fleet,
  meter: IngestMeter,
): Promise<IngestResponse> {
  const tally = new Tally();
  const batches = new Batches(fleet);
  let turnEnds = performance.now() + TURN_MS;
  let index = 0;
  for (const decoded of events) {
    if ('turn' in decoded) {
      countBatches(batches, tally, meter);
      decoded.turn();
      continue;
    }
    const isBlock = 'block' in decoded;
    const count = isBlock ? decoded.block.rows : 1;
    // A block fills a batch by itself, and may be gone when the next event is decoded.
    if (isBlock) countBatches(batches, tally, meter);
    const refusal = 'fault' in decoded ? decoded.fault : batches.place(decoded);
    if (refusal) {
      meter.reject(refusal.reason, count);
      tally.reject(index, refusal, count);
    }
    index += count;
    const looks = index % EVENTS_PER_LOOK === 0 || count > 1 || ('event' in decoded && decoded.isLong);
    if (batches.rows >= EVENTS_PER_BATCH) countBatches(batches, tally, meter);
    if (looks && performance.now() > turnEnds) {
      countBatches(batches, tally, meter);
      await setImmediate();
      turnEnds = performance.now() + TURN_MS;
    }
  }
  countBatches(batches, tally, meter);
  return tally.toResponse();
}

/** Batches that were counted: columns made anew would cost a request of one event more than counting it. */
const spare = new WeakMap<EventSink, Batch>();

function takeBatch(monitor: EventSink, model: string, version: string): Batch {
  const kept = spare.get(monitor);
  spare.delete(monitor);
  return kept ?? new Batch(model, version, monitor.takenNames, monitor.segments?.column);
}

/** Events that were taken and are not counted yet, by their model version. */
class Batches {
  rows = 0;
  private readonly byMonitor = new Map<EventSink, Batch>();
  /** The batch that the last event went into: most requests are of one model version. */
  private last: Batch | undefined;

  constructor(private readonly fleet: Fleet) {}

  /** Puts events into the batch of their model version, or says why they cannot be taken. */
  place(decoded: { readonly event: unknown } | { readonly block: ColumnBlock }): Refusal | null {
    return 'block' in decoded ? this.placeBlock(decoded.block) : this.placeEvent(decoded.event);
  }

  /** Hands out what was taken, and forgets it. */
  *take(): Iterable<[EventSink, Batch]> {
    yield* this.byMonitor;
    this.byMonitor.clear();
    this.last = undefined;
    this.rows = 0;
  }

  private placeEvent(event: unknown): Refusal | null {
    const shaped = shapeEvent(event);
    if (typeof shaped === 'string') return { reason: 'invalid_event', detail: shaped };
    const batch = this.find(shaped.model, shaped.version);
    if (!batch) return explainUnknown(shaped, this.fleet);
    batch.addRow(shaped.features, shaped.prediction, shaped.label);
    for (const field of listUnknownFields(event as object)) {
      batch.addField(field, (event as Record<string, unknown>)[field]);
    }
    this.rows++;
    return null;
  }

  private placeBlock(block: ColumnBlock): Refusal | null {
    const batch = this.find(block.model, block.version);
    if (!batch) return explainUnknown(block, this.fleet);
    batch.addColumns(block.rows, block.columns);
    for (const field of block.unknownFields) batch.leaveOut(field);
    this.rows += EVENTS_PER_BATCH;
    return null;
  }

  private find(model: string, version: string): Batch | undefined {
    if (this.last?.model === model && this.last.version === version) return this.last;
    const monitor = this.fleet.findForEvent(model, version);
    if (!monitor) return undefined;
    const batch = this.byMonitor.get(monitor) ?? takeBatch(monitor, model, version);
    this.byMonitor.set(monitor, batch);
    this.last = batch;
    return batch;
  }
}

function countBatches(batches: Batches, tally: Tally, meter: IngestMeter): void {
  for (const [monitor, batch] of batches.take()) {
    const invalid = monitor.accept(batch);
    tally.accepted += batch.rows;
    meter.accept(batch.rows);
    for (const { reasons, ...fault } of invalid) {
      for (const [reason, count] of Object.entries(reasons)) meter.spoil(reason as InvalidReason, count);
      const listed = tally.invalid.get(fault.feature);
      if (listed) listed.count += fault.count;
      else tally.invalid.set(fault.feature, { ...fault });
    }
    for (const name of batch.unknownNames) tally.unknown.add(name);
    meter.ignore(batch.unknownValues);
    batch.clear();
    spare.set(monitor, batch);
  }
}
