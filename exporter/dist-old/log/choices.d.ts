/** Levels of the log, from the chatty to the quiet. */
export declare const LOG_LEVELS: readonly ["debug", "info", "warn", "error"];
export type LogLevel = (typeof LOG_LEVELS)[number];
/** Forms of a log line. */
export declare const LOG_FORMATS: readonly ["json", "logfmt"];
export type LogFormat = (typeof LOG_FORMATS)[number];
//# sourceMappingURL=choices.d.ts.map