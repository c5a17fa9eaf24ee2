import { ROLES, type Baseline } from '@plumbline/core';
import { Batch, type KnownNames } from '../ingest/batch.js';
import type { ModelMonitor } from './model-monitor.js';

/** Which slices of a model's traffic are watched apart, beside all of it. */
export interface SegmentRule {
  readonly model: string;
  /** A feature, or another field of an event. */
  readonly column: string;
  readonly values: readonly string[];
  /** Whether all that has none of the values is a segment too, {@link OTHER_SEGMENT}. */
  readonly other: boolean;
}

export const OTHER_SEGMENT = 'other';

/** Features of all segments of a model version: their counting holds up everybody else, and nothing else bounds it. */
const MOST_SLOTS = 20_000;

/** A model version has too many features for its segments. */
export class SegmentsError extends Error {
  /** For who sent the baseline over HTTP. */
  readonly status = 422;
}

/** @throws SegmentsError naming both factors */
export function checkSegments({ model, version, features }: Baseline, rule: SegmentRule | undefined): void {
  const segments = rule ? rule.values.length + Number(rule.other) : 0;
  if (segments * features.length <= MOST_SLOTS) return;
  throw new SegmentsError(
    `model "${model}" version "${version}" has ${features.length} features and ${segments} segments, which may be ${MOST_SLOTS} together, one times the other: list fewer values under segments`,
  );
}

/** Watches slices of the events of one model version, each as if it were all. */
export class Segments {
  readonly column: string;
  /** What becomes of events without any of the values. */
  private readonly rest: typeof OTHER_SEGMENT | undefined;

  /**
   * @param known names that the model takes, the column left aside
   * @param monitors by the name of their segment
   */
  constructor(
    rule: SegmentRule,
    private readonly known: KnownNames,
    readonly monitors: ReadonlyMap<string, ModelMonitor>,
  ) {
    this.column = rule.column;
    this.rest = rule.other ? OTHER_SEGMENT : undefined;
  }

  /** Names that the model takes, the column among them. */
  get takenNames(): KnownNames {
    const { feature } = this.known;
    return {
      ...this.known,
      feature: { has: (name) => name === this.column || feature.has(name), size: feature.size + 1 },
    };
  }

  /** Counts the events of a batch that are of a segment. */
  accept(batch: Batch): void {
    for (const [segment, rows] of this.groupRows(batch)) {
      this.monitors.get(segment)!.accept(pickRows(batch, rows, this.known));
    }
  }

  private groupRows(batch: Batch): Map<string, number[]> {
    const column = batch.columns.feature.get(this.column);
    const groups = new Map<string, number[]>();
    for (let row = 0; row < batch.rows; row++) {
      const value = column?.[row];
      // A column of numbers alone has NaN for null.
      const segment = this.segmentOf(Number.isNaN(value) ? null : value);
      if (segment === undefined) continue;
      const rows = groups.get(segment);
      if (rows) rows.push(row);
      else groups.set(segment, [row]);
    }
    return groups;
  }

  /** 7 and "7" are one segment: the label is a text anyway. */
  private segmentOf(value: unknown): string | undefined {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      const text = String(value);
      if (this.monitors.has(text)) return text;
    }
    return this.rest;
  }
}

function pickRows(batch: Batch, rows: readonly number[], known: KnownNames): Batch {
  const picked = new Batch(batch.model, batch.version, known);
  picked.rows = rows.length;
  for (const role of ROLES) {
    for (const [name, column] of batch.columns[role]) {
      const isDense = column instanceof Float64Array;
      picked.columns[role].set(
        name,
        isDense ? Float64Array.from(rows, (row) => column[row]!) : rows.map((row) => column[row]),
      );
    }
  }
  return picked;
}
