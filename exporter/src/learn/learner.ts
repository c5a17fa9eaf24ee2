import { nameSchema, ROLES, type LearningOutcome, type Role } from '@plumbline/core';
import { UNNAMED, type Batch, type KnownNames } from '../ingest/batch.js';
import { readNumericTexts } from '../monitor/judge-value.js';
import { ColumnSample, type TextRoom } from './column-sample.js';

/** A model version that makes its baseline of the first events that come. */
export interface LearnRule {
  readonly model: string;
  readonly version: string;
  /** Events that the baseline is made of. */
  readonly events: number;
}

/** Where the events of model versions without baseline are counted: no bin does. */
export type LearningMeter = (rule: LearnRule, outcome: LearningOutcome, events: number) => void;

/** Columns of a sample at most; fewer where it has many events. */
const MOST_COLUMNS = 1000;
/** Values of a sample at most: 160 MB of numbers. */
const MOST_VALUES = 20_000_000;
/** Characters of all different texts of a sample. */
const MOST_CHARACTERS = 16_000_000;

/** Gathers the first events of one model version. Whatever is sent, what it keeps is bounded. */
export class Learner {
  events = 0;
  lastEventAt: number | null = null;
  /** Columns for which there was no room. */
  columnsLeftOut = 0;
  readonly columns: Readonly<Record<Role, Map<string, ColumnSample>>> = {
    feature: new Map(),
    prediction: new Map(),
    label: new Map(),
  };
  readonly takenNames: KnownNames;
  readonly segments = null;
  private readonly room: TextRoom = { characters: MOST_CHARACTERS };
  private readonly mostColumns: number;

  constructor(
    readonly rule: LearnRule,
    private readonly numericStrings: boolean,
    private readonly now: () => number,
    private readonly count: LearningMeter,
    private readonly onComplete: () => void,
  ) {
    this.mostColumns = Math.min(MOST_COLUMNS, Math.max(1, Math.floor(MOST_VALUES / rule.events)));
    // A baseline with another name would be refused in the end.
    const has = (name: string): boolean => nameSchema.safeParse(name).success;
    const output = { has: (name: string) => name === UNNAMED || has(name), size: this.mostColumns };
    this.takenNames = { feature: { has, size: this.mostColumns }, prediction: output, label: output };
  }

  get isComplete(): boolean {
    return this.events >= this.rule.events;
  }

  /** Takes events as a monitor does. None of their values is at fault, as nothing is known of them. */
  accept(batch: Batch): never[] {
    const rows = Math.min(batch.rows, this.rule.events - this.events);
    this.count(this.rule, 'skipped', batch.rows - rows);
    if (rows === 0) return [];
    this.count(this.rule, 'gathered', rows);
    for (const role of ROLES) {
      for (const [name, column] of batch.columns[role]) {
        const sample = this.findSample(role, name === UNNAMED ? role : name);
        const values = this.numericStrings ? readNumericTexts(column) : column;
        // A column of numbers alone has NaN for null.
        const isDense = values instanceof Float64Array;
        for (let row = 0; sample && row < rows; row++) {
          if (!isDense || !Number.isNaN(values[row])) sample.add(values[row]);
        }
      }
    }
    this.events += rows;
    this.lastEventAt = this.now();
    if (this.isComplete) this.onComplete();
    return [];
  }

  private findSample(role: Role, name: string): ColumnSample | undefined {
    const known = this.columns[role].get(name);
    if (known) return known;
    const size = ROLES.reduce((sum, each) => sum + this.columns[each].size, 0);
    if (size >= this.mostColumns) {
      this.columnsLeftOut++;
      return undefined;
    }
    const sample = new ColumnSample(this.room);
    this.columns[role].set(name, sample);
    return sample;
  }
}
