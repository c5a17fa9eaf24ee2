import type { z } from 'zod';
import { baselineSchema, BASELINE_SCHEMA, type Baseline } from './schema.js';

/** A baseline file that cannot be used; the message names the file and every fault with its place. */
export class BaselineError extends Error {
  override readonly name = 'BaselineError';
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
    throw new BaselineError(`${source} is not JSON: ${(error as Error).message}`);
  }
  const schema = (data as { schema?: unknown } | null)?.schema;
  if (schema !== BASELINE_SCHEMA) {
    throw new BaselineError(
      `${source}: schema is ${JSON.stringify(schema) ?? 'absent'}, this version reads "${BASELINE_SCHEMA}". Build it with "plumbline baseline build".`,
    );
  }
  const result = baselineSchema.safeParse(data);
  if (result.success) return result.data;
  throw new BaselineError(`${source}: ${result.error.issues.map(describeIssue).join('; ')}`);
}

function describeIssue(issue: z.core.$ZodIssue): string {
  return issue.path.length > 0 ? `${issue.path.join('.')}: ${issue.message}` : issue.message;
}
