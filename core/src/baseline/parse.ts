import type { z } from 'zod';
import { baselineSchema, BASELINE_SCHEMA, type Baseline, type BaselineFeature } from './schema.js';

/** One thing that is wrong with a baseline file. */
export interface BaselineFault {
  /** Keys and indexes from the root of the file to the place; empty for the file as a whole. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** A baseline file that cannot be used; the message names the file and every fault with its place. */
export class BaselineError extends Error {
  override readonly name = 'BaselineError';

  /** @param message given where another process found the faults, of which there may be a million */
  constructor(
    readonly source: string,
    readonly faults: readonly BaselineFault[],
    message = listFaults(source, faults),
  ) {
    super(message);
  }
}

function listFaults(source: string, faults: readonly BaselineFault[]): string {
  const listed = faults.slice(0, MOST_LISTED).map(describeFault);
  const more = faults.length - listed.length;
  return `${source}: ${listed.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

/** Faults that a message lists; a file of another program may hold one in each of a million values. */
const MOST_LISTED = 20;

const WAY_OUT = 'build the file with "plumbline baseline build"';

/** What tells the two kinds of features apart: the only union of the schema. */
const FEATURE_KINDS: readonly BaselineFeature['kind'][] = ['numeric', 'categorical'];

/** Characters of a place or reason that are shown: both may quote what stands in the file. */
const LONGEST_QUOTE = 300;

/** Place and reason of a fault, such as `features.0.edges: edges must increase: 10 follows 20`. */
export function describeFault({ path, message }: BaselineFault): string {
  const place = path.join('.');
  return place === '' ? cut(message) : `${cut(place)}: ${cut(message)}`;
}

const cut = (text: string): string =>
  escapeControls(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text);

/** Writes control characters and marks of direction as `\\u001b`: names from a file must not steer a terminal. */
export function escapeControls(text: string): string {
  return text.replace(
    /[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * Reads the text of a baseline file.
 *
 * @param text contents of the file
 * @param source name of the file, for messages
 * @throws BaselineError naming the source and each fault
 */
export function parseBaseline(text: string, source: string): Baseline {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new BaselineError(source, [
      { path: [], message: `not JSON: ${(error as Error).message}: ${WAY_OUT}` },
    ]);
  }
  const fault = findSchemaFault(data);
  if (fault) throw new BaselineError(source, [fault]);
  const result = baselineSchema.safeParse(data);
  if (result.success) return result.data;
  throw new BaselineError(source, result.error.issues.flatMap(toFaults));
}

function findSchemaFault(data: unknown): BaselineFault | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return { path: [], message: `not a baseline: a JSON object is expected: ${WAY_OUT}` };
  }
  const { schema } = data as { schema?: unknown };
  if (schema === BASELINE_SCHEMA) return undefined;
  const found = schema === undefined ? 'nothing' : typeof schema === 'string' ? `"${schema}"` : 'no string';
  return {
    path: ['schema'],
    message: `found ${found}, this version reads "${BASELINE_SCHEMA}": ${WAY_OUT}`,
  };
}

function toFaults(issue: z.core.$ZodIssue): BaselineFault[] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], message: 'unknown key' }));
    case 'invalid_union':
      return [{ path, message: `must be ${FEATURE_KINDS.map((kind) => `"${kind}"`).join(' or ')}` }];
    case 'invalid_type':
      // JSON has no undefined.
      if (!issue.message.endsWith('received undefined')) return [{ path, message: issue.message }];
      return [{ path, message: `missing: ${issue.expected} expected` }];
    default:
      return [{ path, message: issue.message }];
  }
}
