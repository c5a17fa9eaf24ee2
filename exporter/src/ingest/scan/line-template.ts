import type { Role } from '@plumbline/core';
import { UNNAMED, type Column, type ColumnsByRole } from '../batch.js';
import type { ColumnBlock } from '../decode.js';
import { ColumnBuilder } from './column-builder.js';
import { Cursor } from './cursor.js';
import { DecimalScanner } from './decimal-scanner.js';
import { Literal } from './literal.js';

const NEWLINE = 0x0a;

/** Events of a block: few enough to stay near the processor, many enough to make the work around a block small. */
const MOST_ROWS = 256;
/** Values of a block, whose memory is taken at once. */
const MOST_VALUES = 64 * 1024;
/** Longer lines are seldom of one shape, and dear to learn from. */
const LONGEST_LINE = 64 * 1024;

/** A value of an event; without a role it is no value of the model. */
interface Place {
  readonly role: Role | null;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The bytes around the values of an event. A sender's events have their names in one order and hardly ever differ in
 * anything but values: where the bytes between them are the same, values are read straight into columns. Whatever
 * differs is left to JSON.parse.
 */
export class LineTemplate {
  rows = 0;
  private readonly mostRows: number;
  private readonly columns: readonly ColumnBuilder[];
  /** The bytes in front of each value, and behind the last. */
  private readonly between: readonly Literal[];

  private constructor(
    line: Buffer,
    private readonly model: string,
    private readonly version: string,
    private readonly places: readonly Place[],
  ) {
    const starts = [0, ...places.map(({ end }) => end)];
    const ends = [...places.map(({ start }) => start), line.length];
    this.between = starts.map((start, i) => new Literal(line.subarray(start, ends[i])));
    this.mostRows = Math.max(1, Math.min(MOST_ROWS, Math.floor(MOST_VALUES / places.length)));
    this.columns = places.map(() => new ColumnBuilder(new Float64Array(this.mostRows)));
  }

  /**
   * Learns from a line that JSON.parse has taken.
   *
   * @param line its bytes, without the newline
   * @returns null if it is no event of scalars, or has fields that nobody reads
   */
  static learn(line: Buffer): LineTemplate | null {
    if (line.length > LONGEST_LINE) return null;
    const cursor = new Cursor(line);
    const names: { model?: string; version?: string } = {};
    const places: Place[] = [];
    const scratch = new ColumnBuilder(new Float64Array(1));
    const decimals = new DecimalScanner(line);
    const readScalar = (role: Role | null, name: string): boolean => {
      const start = cursor.at;
      const end = scratch.read(decimals, start, 0);
      if (end < 0) return false;
      places.push({ role, name, start, end });
      cursor.at = end;
      return true;
    };
    const readField = (field: string): boolean => {
      switch (field) {
        case 'model':
        case 'version': {
          const text = cursor.readText();
          if (text !== null) names[field] = text;
          return text !== null;
        }
        case 'features':
          return cursor.readObject((name) => readScalar('feature', name));
        case 'prediction':
        case 'label':
          if (!cursor.isAtObject) return readScalar(field, UNNAMED);
          return cursor.readObject((name) => name !== UNNAMED && readScalar(field, name));
        case 'id':
        case 'timestamp':
          return readScalar(null, field);
        default:
          return false;
      }
    };
    if (!cursor.readObject(readField) || !cursor.isAtEnd) return null;
    const { model, version } = names;
    if (model === undefined || version === undefined || !places.some(({ role }) => role === 'feature'))
      return null;
    return new LineTemplate(line, model, version, places);
  }

  get isFull(): boolean {
    return this.rows === this.mostRows;
  }

  /**
   * Reads the event of a line into the next row.
   *
   * @returns start of the next line, or -1 if this one differs in more than values
   */
  read(decimals: DecimalScanner, start: number): number {
    const { bytes: body, view } = decimals;
    const { between, columns, rows } = this;
    let at = start;
    for (let place = 0; place < columns.length; place++) {
      const literal = between[place]!;
      if (!literal.standsAt(body, view, at)) return -1;
      at = columns[place]!.read(decimals, at + literal.length, rows);
      if (at < 0) return -1;
    }
    const end = between[columns.length]!;
    if (!end.standsAt(body, view, at)) return -1;
    at += end.length;
    if (at < body.length && body[at] !== NEWLINE) return -1;
    this.rows++;
    return at + 1;
  }

  /** Hands out the rows that were read; valid until the next is. */
  take(): ColumnBlock {
    const { model, version, rows } = this;
    const columns = { feature: new Map(), prediction: new Map(), label: new Map() } satisfies ColumnsByRole;
    let times: Column | undefined;
    this.places.forEach(({ role, name }, i) => {
      if (role) columns[role].set(name, this.columns[i]!.take(rows));
      else if (name === 'timestamp') times = this.columns[i]!.take(rows);
    });
    this.rows = 0;
    return { model, version, rows, columns, unknownFields: [], ...(times && { times }) };
  }
}
