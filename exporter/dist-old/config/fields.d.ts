import { z } from 'zod';
/** A whole number within bounds. */
export declare const wholeNumber: (least: number, most: number) => z.ZodInt;
/** A name of a model, a column, a value. @param what what it names, for messages */
export declare const nameOf: (what: string) => z.ZodString;
//# sourceMappingURL=fields.d.ts.map