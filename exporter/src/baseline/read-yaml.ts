import { readFile } from 'node:fs/promises';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { suggestName } from '../suggest.js';

/**
 * Reads a YAML (or JSON) file that must fit a schema.
 *
 * @throws Error that names the file, and the line and way out of each fault
 */
export async function readYaml<T>(path: string, schema: z.ZodType<T>, keys: readonly string[]): Promise<T> {
  const text = await readFile(path, 'utf8').catch((error: Error) => {
    throw new Error(`cannot read ${path}: ${error.message}`, { cause: error });
  });
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const broken = document.errors[0];
  if (broken)
    throw new Error(`${path}:${lines.linePos(broken.pos[0]).line}: ${broken.message.split('\n')[0]}`);
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  throw new Error(
    result.error.issues
      .map((issue) => `${path}:${findLine(document, lines, issue)}: ${describeIssue(issue, keys)}`)
      .join('\n'),
  );
}

/** Line of the value at fault, or of the next around it that stands in the file. */
function findLine(document: Document, lines: LineCounter, { path, ...issue }: z.core.$ZodIssue): number {
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const places = unknown === undefined ? path : [...path, unknown];
  for (let length = places.length; length > 0; length--) {
    const node = document.getIn(places.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function describeIssue(issue: z.core.$ZodIssue, keys: readonly string[]): string {
  const place = issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
  if (issue.code !== 'unrecognized_keys') return `${place}${issue.message}`;
  const unknown = issue.keys[0]!;
  const meant = suggestName(unknown, keys);
  const advice = meant === undefined ? `there are ${keys.join(', ')}` : `did you mean "${meant}"?`;
  return `${place}unknown key "${unknown}"; ${advice}`;
}
