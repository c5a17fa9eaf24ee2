import { z } from 'zod';
import { unwrap } from './shape.js';

/** What stands in place of a secret. */
const HIDDEN = '<secret>';

/** A value as its schema has it, without what the schema marks with `.meta({ secret: true })`. */
export function hideSecrets(schema: z.core.$ZodType, value: unknown): unknown {
  const inner = unwrap(schema);
  if (value === undefined || value === null) return value;
  if (isSecret(schema) || isSecret(inner)) return HIDDEN;
  if (inner instanceof z.ZodArray)
    return (value as unknown[]).map((item) => hideSecrets(inner.def.element, item));
  const childOf = childrenOf(inner);
  if (!childOf) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, hideSecrets(childOf(key), child)]),
  );
}

const isSecret = (schema: z.core.$ZodType): boolean => z.globalRegistry.get(schema)?.['secret'] === true;

function childrenOf(schema: z.core.$ZodType): ((key: string) => z.core.$ZodType) | undefined {
  if (schema instanceof z.ZodObject) return (key) => schema.def.shape[key] as z.core.$ZodType;
  if (schema instanceof z.ZodRecord) return () => schema.def.valueType;
  return undefined;
}
