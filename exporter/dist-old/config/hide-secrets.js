import { z } from 'zod';
import { unwrap } from './shape.js';
/** What stands in place of a secret. */
const HIDDEN = '<secret>';
/** A value as its schema has it, without what the schema marks with `.meta({ secret: true })`. */
export function hideSecrets(schema, value) {
    const inner = unwrap(schema);
    if (value === undefined || value === null)
        return value;
    if (isSecret(schema) || isSecret(inner))
        return HIDDEN;
    if (inner instanceof z.ZodArray)
        return value.map((item) => hideSecrets(inner.def.element, item));
    const childOf = childrenOf(inner);
    if (!childOf)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, hideSecrets(childOf(key), child)]));
}
const isSecret = (schema) => z.globalRegistry.get(schema)?.['secret'] === true;
function childrenOf(schema) {
    if (schema instanceof z.ZodObject)
        return (key) => schema.def.shape[key];
    if (schema instanceof z.ZodRecord)
        return () => schema.def.valueType;
    return undefined;
}
//# sourceMappingURL=hide-secrets.js.map