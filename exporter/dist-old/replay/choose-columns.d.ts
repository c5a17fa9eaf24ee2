import { type Column } from '../data/columns.js';
/** What the columns of replayed data are for. */
export interface ReplayColumns {
    readonly features: readonly Column[];
    readonly predictions: readonly Column[];
    readonly label?: Column | undefined;
    readonly time?: Column | undefined;
}
export interface ColumnOptions {
    /** Columns sent as features; without it all that have no other use. */
    readonly features?: readonly string[] | undefined;
    readonly predictions: readonly string[];
    readonly label?: string | undefined;
    readonly time?: string | undefined;
}
/**
 * Finds out what to send of each row.
 *
 * @throws Error for a column that the data has not, or a time column that is neither DATE nor TIMESTAMP
 */
export declare function chooseColumns(columns: readonly Column[], options: ColumnOptions): ReplayColumns;
//# sourceMappingURL=choose-columns.d.ts.map