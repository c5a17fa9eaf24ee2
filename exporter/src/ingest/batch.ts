import { LONGEST_NAME, type Role } from '@plumbline/core';

/** Values of one column, one per row; `undefined` where the event did not have it. */
export type Column = unknown[];

/** The name under which an output that has no name of its own stands (`"prediction": 0.23`). */
export const UNNAMED = '';

/** Names of the columns that a model version takes, by role. */
export type KnownNames = Readonly<Record<Role, { has(name: string): boolean; readonly size: number }>>;

/** Most unknown names that a batch remembers, each cut to the longest name that could be known. */
const REMEMBERED_NAMES = 20;

/**
 * Events of one model version, as columns: what every decoder makes and the monitor takes. Row formats are
 * transposed while decoding, so that the monitor runs through one feature at a time. Values under names that the model
 * does not take are counted and dropped at once: what a sender makes up must not cost memory.
 */
export class Batch {
  rows = 0;
  unknownValues = 0;
  readonly unknownNames = new Set<string>();
  readonly columns: Readonly<Record<Role, Map<string, Column>>> = {
    feature: new Map(),
    prediction: new Map(),
    label: new Map(),
  };

  constructor(
    readonly model: string,
    readonly version: string,
    private readonly known: KnownNames,
  ) {}

  /** Adds one event. `prediction` and `label` are values, or objects of values by name. */
  addRow(features: Record<string, unknown>, prediction: unknown, label: unknown): void {
    const row = this.rows++;
    for (const name of Object.keys(features)) this.set('feature', name, row, features[name]);
    this.setOutput('prediction', row, prediction);
    this.setOutput('label', row, label);
  }

  /** Counts a value that nobody takes, and remembers its name if there are few. */
  leaveOut(name: string): void {
    this.unknownValues++;
    if (this.unknownNames.size < REMEMBERED_NAMES) this.unknownNames.add(name.slice(0, LONGEST_NAME));
  }

  private setOutput(role: Role, row: number, output: unknown): void {
    if (output === undefined) return;
    if (output === null || typeof output !== 'object' || Array.isArray(output)) {
      this.set(role, UNNAMED, row, output);
      return;
    }
    const named = output as Record<string, unknown>;
    for (const name of Object.keys(named)) this.set(role, name, row, named[name]);
  }

  private set(role: Role, name: string, row: number, value: unknown): void {
    if (!this.takes(role, name)) {
      this.leaveOut(name === UNNAMED ? role : name);
      return;
    }
    let column = this.columns[role].get(name);
    if (column === undefined) {
      column = [];
      this.columns[role].set(name, column);
    }
    column[row] = value;
  }

  /** An output without a name is the model's only one of that role. */
  private takes(role: Role, name: string): boolean {
    const names = this.known[role];
    return names.has(name) || (name === UNNAMED && names.size === 1);
  }
}
