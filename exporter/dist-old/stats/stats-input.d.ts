import { z } from 'zod';
/** Names that "recipe" takes. */
export declare const RECIPE_NAMES: readonly string[];
declare const binnedSchema: z.ZodObject<{
    baseline: z.ZodObject<{
        edges: z.ZodArray<z.ZodNumber>;
        counts: z.ZodArray<z.ZodNumber>;
    }, z.core.$strict>;
    live: z.ZodObject<{
        counts: z.ZodArray<z.ZodNumber>;
    }, z.core.$strict>;
    recipe: z.ZodDefault<z.ZodEnum<{
        [x: string]: string;
    }>>;
    nulls: z.ZodOptional<z.ZodObject<{
        baseline: z.ZodObject<{
            hits: z.ZodNumber;
            total: z.ZodNumber;
        }, z.core.$strict>;
        live: z.ZodObject<{
            hits: z.ZodNumber;
            total: z.ZodNumber;
        }, z.core.$strict>;
    }, z.core.$strict>>;
}, z.core.$strict>;
declare const categoricalSchema: z.ZodObject<{
    baseline: z.ZodObject<{
        categories: z.ZodArray<z.ZodString>;
        counts: z.ZodArray<z.ZodNumber>;
    }, z.core.$strict>;
    live: z.ZodObject<{
        counts: z.ZodUnion<readonly [z.ZodArray<z.ZodNumber>, z.ZodType<Map<string, number>, unknown, z.core.$ZodTypeInternals<Map<string, number>, unknown>>]>;
    }, z.core.$strict>;
    recipe: z.ZodDefault<z.ZodEnum<{
        [x: string]: string;
    }>>;
    nulls: z.ZodOptional<z.ZodObject<{
        baseline: z.ZodObject<{
            hits: z.ZodNumber;
            total: z.ZodNumber;
        }, z.core.$strict>;
        live: z.ZodObject<{
            hits: z.ZodNumber;
            total: z.ZodNumber;
        }, z.core.$strict>;
    }, z.core.$strict>>;
}, z.core.$strict>;
declare const valuesSchema: z.ZodObject<{
    baseline: z.ZodUnion<readonly [z.ZodArray<z.ZodNumber>, z.ZodArray<z.ZodString>]>;
    live: z.ZodUnion<readonly [z.ZodArray<z.ZodNumber>, z.ZodArray<z.ZodString>]>;
    recipe: z.ZodDefault<z.ZodEnum<{
        [x: string]: string;
    }>>;
    nulls: z.ZodOptional<z.ZodObject<{
        baseline: z.ZodObject<{
            hits: z.ZodNumber;
            total: z.ZodNumber;
        }, z.core.$strict>;
        live: z.ZodObject<{
            hits: z.ZodNumber;
            total: z.ZodNumber;
        }, z.core.$strict>;
    }, z.core.$strict>>;
}, z.core.$strict>;
export type StatsInput = ({
    readonly kind: 'binned';
} & z.infer<typeof binnedSchema>) | ({
    readonly kind: 'categorical';
} & z.infer<typeof categoricalSchema>) | ({
    readonly kind: 'values';
} & z.infer<typeof valuesSchema>);
/**
 * Reads what `plumbline stats` compares.
 *
 * @param source name of the text, for messages
 * @throws Error that names the source, the place and the fault
 */
export declare function parseStatsInput(text: string, source: string): StatsInput;
export {};
//# sourceMappingURL=stats-input.d.ts.map