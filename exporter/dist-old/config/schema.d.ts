import { z } from 'zod';
/** One of a few words. */
export declare const choice: <T extends string>(values: readonly T[]) => z.ZodEnum<{ [k_1 in T]: k_1; } extends infer T_1 ? { [k in keyof T_1]: T_1[k]; } : never>;
/** The configuration file. Everything has a default. */
export declare const configSchema: z.ZodObject<{
    web: z.ZodPrefault<z.ZodObject<{
        listen_addresses: z.ZodDefault<z.ZodArray<z.ZodString>>;
        telemetry_path: z.ZodDefault<z.ZodString>;
        external_url: z.ZodOptional<z.ZodString>;
        route_prefix: z.ZodOptional<z.ZodString>;
        enable_admin_api: z.ZodDefault<z.ZodBoolean>;
    }, z.core.$strict>>;
    log: z.ZodPrefault<z.ZodObject<{
        level: z.ZodDefault<z.ZodEnum<{
            error: "error";
            warn: "warn";
            info: "info";
            debug: "debug";
        }>>;
        format: z.ZodDefault<z.ZodEnum<{
            json: "json";
            logfmt: "logfmt";
        }>>;
    }, z.core.$strict>>;
    ingest: z.ZodPrefault<z.ZodObject<{
        max_body_bytes: z.ZodDefault<z.ZodInt>;
        max_held_bytes: z.ZodDefault<z.ZodInt>;
        time: z.ZodDefault<z.ZodEnum<{
            arrival: "arrival";
            event: "event";
        }>>;
        numeric_strings: z.ZodDefault<z.ZodBoolean>;
        late_after: z.ZodDefault<z.ZodString>;
    }, z.core.$strict>>;
    baselines: z.ZodDefault<z.ZodArray<z.ZodString>>;
    baseline: z.ZodPrefault<z.ZodObject<{
        poll_interval: z.ZodDefault<z.ZodString>;
    }, z.core.$strict>>;
    learn: z.ZodDefault<z.ZodArray<z.ZodObject<{
        model: z.ZodString;
        version: z.ZodString;
        events: z.ZodDefault<z.ZodInt>;
    }, z.core.$strict>>>;
    workers: z.ZodDefault<z.ZodInt>;
    model: z.ZodPrefault<z.ZodObject<{
        retire_after: z.ZodDefault<z.ZodString>;
    }, z.core.$strict>>;
    windows: z.ZodDefault<z.ZodArray<z.ZodString>>;
    gauges: z.ZodPrefault<z.ZodObject<{
        features: z.ZodDefault<z.ZodArray<z.ZodString>>;
    }, z.core.$strict>>;
    segments: z.ZodDefault<z.ZodArray<z.ZodObject<{
        model: z.ZodString;
        column: z.ZodString;
        values: z.ZodArray<z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>, z.ZodTransform<string, string | number | boolean>>>;
        other: z.ZodDefault<z.ZodBoolean>;
    }, z.core.$strict>>>;
    snapshot: z.ZodPrefault<z.ZodObject<{
        file: z.ZodOptional<z.ZodString>;
        interval: z.ZodDefault<z.ZodString>;
    }, z.core.$strict>>;
    series: z.ZodPrefault<z.ZodObject<{
        limit: z.ZodDefault<z.ZodInt>;
    }, z.core.$strict>>;
    ready: z.ZodPrefault<z.ZodObject<{
        after_scrape: z.ZodDefault<z.ZodBoolean>;
    }, z.core.$strict>>;
    drain: z.ZodPrefault<z.ZodObject<{
        timeout: z.ZodDefault<z.ZodString>;
    }, z.core.$strict>>;
}, z.core.$strict>;
export type Config = z.output<typeof configSchema>;
/** What takes a new process to change; everything else is taken over by a reload. */
export declare const FIXED_KEYS: readonly string[];
/** Whether a key, as the list of keys has it, takes a new process to change. */
export declare const isFixed: (key: string) => boolean;
//# sourceMappingURL=schema.d.ts.map