import { z } from 'zod';
/**
 * Values by names that a user chose, read from an object into a Map. `z.record` would drop the name `__proto__`, which
 * a column or a category may have.
 *
 * @param value schema of each value
 */
export declare function mapOf<T>(value: z.ZodType<T>): z.ZodType<Map<string, T>>;
/** The schema of the values of a map that {@link mapOf} made; undefined for any other schema. */
export declare function findValueSchema(schema: object): z.ZodType | undefined;
//# sourceMappingURL=map-schema.d.ts.map