import { z } from 'zod';
/** Slices of models' traffic that are watched apart. */
export declare const segments: z.ZodArray<z.ZodObject<{
    model: z.ZodString;
    column: z.ZodString;
    values: z.ZodArray<z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>, z.ZodTransform<string, string | number | boolean>>>;
    other: z.ZodDefault<z.ZodBoolean>;
}, z.core.$strict>>;
/** Model versions that learn their baseline. */
export declare const learn: z.ZodArray<z.ZodObject<{
    model: z.ZodString;
    version: z.ZodString;
    events: z.ZodDefault<z.ZodInt>;
}, z.core.$strict>>;
//# sourceMappingURL=model-rules.d.ts.map