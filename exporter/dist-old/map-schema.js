import { z } from 'zod';
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/**
 * Values by names that a user chose, read from an object into a Map. `z.record` would drop the name `__proto__`, which
 * a column or a category may have.
 *
 * @param value schema of each value
 */
export function mapOf(value) {
    const schema = z
        .custom(isObject, 'must be an object of values by name')
        .transform((object, context) => {
        const read = new Map();
        for (const [name, given] of Object.entries(object)) {
            const result = value.safeParse(given);
            if (result.success)
                read.set(name, result.data);
            else
                context.issues.push(...result.error.issues.map((issue) => placeIn(name, issue)));
        }
        return read;
    });
    valueSchemas.set(schema, value);
    return schema;
}
const valueSchemas = new WeakMap();
/** The schema of the values of a map that {@link mapOf} made; undefined for any other schema. */
export function findValueSchema(schema) {
    return valueSchemas.get(schema);
}
const placeIn = (name, issue) => ({ ...issue, path: [name, ...issue.path], continue: true });
//# sourceMappingURL=map-schema.js.map