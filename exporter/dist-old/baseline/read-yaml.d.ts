import type { z } from 'zod';
/**
 * Reads a YAML (or JSON) file that must fit a schema.
 *
 * @throws Error that names the file, and the line and way out of each fault
 */
export declare function readYaml<T>(path: string, schema: z.ZodType<T>, keys: readonly string[]): Promise<T>;
//# sourceMappingURL=read-yaml.d.ts.map