import type { Role } from '@plumbline/core';
import { UNNAMED, type Column } from '../batch.js';
import type { ColumnBlock } from '../decode.js';
import { isName } from '../event.js';
import { ColumnBuilder } from './column-builder.js';
import { Cursor, skipSpaces } from './cursor.js';
import { DecimalScanner } from './decimal-scanner.js';
import { Room } from './room.js';

/** More are JSON.parse's to judge, or to refuse. */
const MOST_COLUMNS = 20_000;

/** Rows for which a column makes room at first; later ones for as many as the first has. */
const FIRST_ROWS = 1024;

const room = new Room();

/**
 * Reads a columnar body straight into columns, without an object a value. They are valid until the next body is read.
 *
 * @returns null for what JSON.parse has to judge: faults, and what is unusual
 */
export function readColumnar(body: Buffer): Omit<ColumnBlock, 'rows' | 'times'> | null {
  const cursor = new Cursor(body);
  const decimals = new DecimalScanner(body);
  const names: { model?: string; version?: string } = {};
  const columns: Record<Role, Map<string, Column>> = {
    feature: new Map(),
    prediction: new Map(),
    label: new Map(),
  };
  let expected = FIRST_ROWS;
  let left = MOST_COLUMNS;
  const readColumn = (role: Role, name: string): boolean => {
    if (left-- === 0) return false;
    const builder = new ColumnBuilder(room.take(MOST_COLUMNS - left, expected), expected);
    const column = readValues(cursor, decimals, builder);
    if (column === null) return false;
    room.keep(MOST_COLUMNS - left, builder.room);
    expected = column.length;
    columns[role].set(name, column);
    return true;
  };
  const readField = (field: string): boolean => {
    switch (field) {
      case 'model':
      case 'version': {
        const text = cursor.readText();
        if (!isName(text)) return false;
        names[field] = text;
        return true;
      }
      case 'columns':
        return cursor.readObject((name) => readColumn('feature', name));
      case 'prediction':
      case 'label':
        if (!cursor.isAtObject) return readColumn(field, UNNAMED);
        return cursor.readObject((name) => name !== UNNAMED && readColumn(field, name));
      default:
        return false;
    }
  };
  if (!cursor.readObject(readField) || !cursor.isAtEnd) return null;
  const { model, version } = names;
  if (model === undefined || version === undefined || columns.feature.size === 0) return null;
  return { model, version, columns, unknownFields: [] };
}

const COMMA = 0x2c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

/** The scalars of an array. */
function readValues(cursor: Cursor, decimals: DecimalScanner, builder: ColumnBuilder): Column | null {
  const { bytes } = cursor;
  if (bytes[cursor.at] !== OPEN_BRACKET) return null;
  let at = skipSpaces(bytes, cursor.at + 1);
  let rows = 0;
  if (bytes[at] !== CLOSE_BRACKET) {
    for (; ; at = skipSpaces(bytes, at + 1)) {
      at = builder.read(decimals, at, rows++);
      if (at < 0) return null;
      at = skipSpaces(bytes, at);
      if (bytes[at] !== COMMA) break;
    }
  }
  if (bytes[at] !== CLOSE_BRACKET) return null;
  cursor.at = at + 1;
  return builder.take(rows);
}
