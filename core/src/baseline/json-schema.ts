import { z } from 'zod';
import { baselineSchema, BASELINE_SCHEMA } from './schema.js';

/**
 * The baseline file as JSON Schema (draft 7, which editors know best). It says what each field may hold; that fields
 * agree with one another, such as counts with their sum, only `parseBaseline` can tell.
 */
export function describeBaselineFile(): object {
  const { $schema, ...schema } = z.toJSONSchema(baselineSchema, {
    target: 'draft-7',
    override: ({ jsonSchema }) => {
      // These say nothing that "integer" and "date-time" do not, at length.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.format === 'date-time') delete jsonSchema.pattern;
    },
  });
  return {
    $schema,
    $id: `urn:${BASELINE_SCHEMA.replace(/[./]/g, ':')}`,
    title: `Plumbline baseline (${BASELINE_SCHEMA})`,
    description: 'A training distribution, bound to a model and a version',
    ...schema,
  };
}
