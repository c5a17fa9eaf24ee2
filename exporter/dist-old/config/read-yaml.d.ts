import type { z } from 'zod';
/**
 * Reads a YAML (or JSON) file that must fit a schema. An empty file is an empty object.
 *
 * @throws Error that names the file, and the line and way out of each fault
 */
export declare function readYaml<T>(path: string, schema: z.ZodType<T>): Promise<T>;
/** What an issue of a schema says to people; one entry for each unknown key. */
export declare function describeIssue(schema: z.core.$ZodType, issue: z.core.$ZodIssue): {
    place: readonly PropertyKey[];
    message: string;
}[];
//# sourceMappingURL=read-yaml.d.ts.map