import type { FormatName } from './formats.js';
/** An error with the file, and what a reader's fault means, before the engine's own words. */
export declare function explainReadError(source: string, format: FormatName, error: Error): Error;
/** The same for the error of a query over files that were opened already; any other error as it is. */
export declare function explainLateError(source: string, format: FormatName, error: Error): Error;
//# sourceMappingURL=explain-error.d.ts.map