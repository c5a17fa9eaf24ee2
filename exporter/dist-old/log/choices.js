/** Levels of the log, from the chatty to the quiet. */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'];
/** Forms of a log line. */
export const LOG_FORMATS = ['json', 'logfmt'];
//# sourceMappingURL=choices.js.map