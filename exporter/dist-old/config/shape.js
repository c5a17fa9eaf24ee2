import { z } from 'zod';
import { findValueSchema } from '../map-schema.js';
/** A schema without what stands around it: defaults, optional, pipes. */
export function unwrap(schema) {
    let inner = schema;
    while (inner instanceof z.ZodDefault ||
        inner instanceof z.ZodPrefault ||
        inner instanceof z.ZodOptional ||
        inner instanceof z.ZodNullable) {
        inner = inner.def.innerType;
    }
    return inner;
}
/** The schema of what stands at a path; undefined where the schema has nothing there. */
export function schemaAt(schema, path) {
    let here = schema;
    for (const part of path) {
        const inner = unwrap(here);
        if (inner instanceof z.ZodObject)
            here = inner.def.shape[String(part)];
        else if (inner instanceof z.ZodRecord)
            here = inner.def.valueType;
        else if (inner instanceof z.ZodArray)
            here = inner.def.element;
        else
            here = findValueSchema(inner);
        if (!here)
            return undefined;
    }
    return here;
}
/** Keys of the object that stands at a path. */
export function keysAt(schema, path) {
    const found = schemaAt(schema, path);
    const inner = found && unwrap(found);
    return inner instanceof z.ZodObject ? Object.keys(inner.def.shape) : [];
}
/** Every key of a schema that holds a value, in the order of the schema. */
export function listKeys(schema, prefix = []) {
    const inner = unwrap(schema);
    if (inner instanceof z.ZodObject) {
        return Object.entries(inner.def.shape).flatMap(([name, child]) => listKeys(child, [...prefix, name]));
    }
    if (inner instanceof z.ZodArray && unwrap(inner.def.element) instanceof z.ZodObject) {
        return listKeys(inner.def.element, [...prefix.slice(0, -1), `${prefix.at(-1)}[]`]);
    }
    const { description = '' } = schema;
    return [{ key: prefix.join('.'), description, fallback: defaultOf(schema) }];
}
function defaultOf(schema) {
    return schema instanceof z.ZodDefault ? schema.def.defaultValue : undefined;
}
//# sourceMappingURL=shape.js.map