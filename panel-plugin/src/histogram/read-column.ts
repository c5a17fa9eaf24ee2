import type { DataFrame, Field } from '@grafana/data';
import { FrameError } from './types';

/** The field of a name, or of a display name that a transformation gave it. */
export function findField(frame: DataFrame, name: string): Field | undefined {
  return frame.fields.find((field) => field.name === name || field.config.displayName === name);
}

/**
 * The values of a field as numbers, null where there is none. Texts are read too: Prometheus keeps bounds in labels.
 * @throws FrameError for a value that is no number
 */
export function readNumbers(field: Field | undefined): Array<number | null> | undefined {
  return field && Array.from(field.values, (value: unknown, row) => readNumber(value, field.name, row));
}

/** The values of a field as texts, null where there is none. An empty text is a text: categories may be called so. */
export function readTexts(field: Field | undefined): Array<string | null> | undefined {
  return field && Array.from(field.values, (value: unknown) => (isMissing(value) ? null : String(value)));
}

function readNumber(value: unknown, name: string, row: number): number | null {
  if (isMissing(value) || value === '') return null;
  const number = typeof value === 'string' ? Number(value.replace(/^([+-]?)inf$/i, '$1Infinity')) : value;
  if (typeof number === 'number' && !Number.isNaN(number)) return number;
  throw new FrameError(`Row ${row + 1} of the field "${name}" holds "${String(value)}", which is no number.`);
}

const isMissing = (value: unknown) => value === null || value === undefined;
