import type { Column } from './columns.js';
export declare const isNumber: ({ family }: Column) => boolean;
/** SQL of a numeric column as doubles; null where it is not finite. */
export declare function readFinite({ name, family }: Column): string;
/** SQL condition: the number is whole and a double holds it exactly. */
export declare function isWhole({ name }: Column): string;
/**
 * The numbers as which a value may reach the exporter. A 32-bit float comes either as the double it is (0.699999988)
 * or as a decimal it is written as (0.7), by the client's JSON writer; any other value comes as itself.
 */
export declare function spellNumber(value: number, type: string): number[];
/** SQL of a column's finite numbers by their largest spelling: an edge on it has every spelling below it. */
export declare function readLargestSpelling(column: Column): string;
//# sourceMappingURL=numbers.d.ts.map