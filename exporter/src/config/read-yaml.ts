import { readFile, stat } from 'node:fs/promises';
import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
  type YAMLParseError,
} from 'yaml';
import type { z } from 'zod';
import { suggestName } from '../suggest.js';
import { keysAt } from './shape.js';

/** Files that people write are far smaller; a wrong path should not cost memory. */
const MOST_BYTES = 8 * 1024 * 1024;

/**
 * Reads a YAML (or JSON) file that must fit a schema. An empty file is an empty object.
 *
 * @throws Error that names the file, and the line and way out of each fault
 */
export async function readYaml<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  const text = await readText(path);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const broken = document.errors[0];
  if (broken) throw new Error(`${path}:${lines.linePos(broken.pos[0]).line}: ${explainBroken(broken)}`);
  const result = schema.safeParse(toValue(document, path));
  if (result.success) return result.data;
  throw new Error(
    withoutConsequences(result.error.issues, document)
      .flatMap((issue) => describeIssue(schema, issue))
      .map(({ place, message }) => `${path}:${findLine(document, lines, place)}: ${message}`)
      .join('\n'),
  );
}

function explainBroken({ code, message }: YAMLParseError): string {
  if (code === 'MULTIPLE_DOCS') return 'a second document begins here: leave one, and no "---" behind it';
  return message.split('\n')[0]!;
}

/** Where a key is unknown, what is missing beside it is what the key was meant to be. */
function withoutConsequences(issues: readonly z.core.$ZodIssue[], document: Document): z.core.$ZodIssue[] {
  const placeOf = (path: readonly PropertyKey[]): string => path.map(String).join(' ');
  const misspelled = new Set(
    issues.filter(({ code }) => code === 'unrecognized_keys').map(({ path }) => placeOf(path)),
  );
  return issues.filter(
    ({ code, path }) =>
      code === 'unrecognized_keys' ||
      document.hasIn(path) ||
      path.length === 0 ||
      !misspelled.has(placeOf(path.slice(0, -1))),
  );
}

async function readText(path: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES)
      throw new Error(`it has ${size} bytes, more than the ${MOST_BYTES} that are taken`);
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new Error(`cannot read ${path}: ${(error as Error).message}`, { cause: error });
  }
}

function toValue(document: Document, path: string): unknown {
  try {
    return document.toJS() ?? {};
  } catch (error) {
    // Aliases that multiply beyond all measure.
    throw new Error(`${path}: ${(error as Error).message}`, { cause: error });
  }
}

/** Line of the key or item at a place, or of the next around it that stands in the file. */
function findLine(document: Document, lines: LineCounter, place: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let line = isNode(node) ? lineOf(node, lines) : 1;
  for (const part of place) {
    const [marker, value]: readonly unknown[] = step(node, part) ?? [];
    if (!isNode(marker)) break;
    line = lineOf(marker, lines);
    node = value;
  }
  return line;
}

function step(node: unknown, part: PropertyKey): readonly [unknown, unknown] | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(part)];
    return [item, item];
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
  return pair && [pair.key, pair.value];
}

const lineOf = (node: Node, lines: LineCounter): number =>
  node.range ? lines.linePos(node.range[0]).line : 1;

/** What an issue of a schema says to people; one entry for each unknown key. */
export function describeIssue(
  schema: z.core.$ZodType,
  issue: z.core.$ZodIssue,
): { place: readonly PropertyKey[]; message: string }[] {
  const at = issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
  if (issue.code !== 'unrecognized_keys') return [{ place: issue.path, message: at + explain(issue) }];
  const known = keysAt(schema, issue.path);
  return issue.keys.map((key) => {
    const meant = suggestName(key, known);
    const advice = meant === undefined ? `there are ${known.join(', ')}` : `did you mean "${meant}"?`;
    return { place: [...issue.path, key], message: `${at}unknown key "${key}"; ${advice}` };
  });
}

function explain(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_key') return issue.issues[0]!.message;
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) return 'must be given';
  return issue.message;
}
