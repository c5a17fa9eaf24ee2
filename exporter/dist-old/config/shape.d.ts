import { z } from 'zod';
/** A schema without what stands around it: defaults, optional, pipes. */
export declare function unwrap(schema: z.core.$ZodType): z.core.$ZodType;
/** The schema of what stands at a path; undefined where the schema has nothing there. */
export declare function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType | undefined;
/** Keys of the object that stands at a path. */
export declare function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[];
/** One key that may stand in a file. */
export interface DescribedKey {
    /** Place, `section.key`; `[]` behind a list, `<name>` for a free name. */
    readonly key: string;
    readonly description: string;
    /** Undefined if there is none. */
    readonly fallback: unknown;
}
/** Every key of a schema that holds a value, in the order of the schema. */
export declare function listKeys(schema: z.core.$ZodType, prefix?: readonly string[]): DescribedKey[];
//# sourceMappingURL=shape.d.ts.map