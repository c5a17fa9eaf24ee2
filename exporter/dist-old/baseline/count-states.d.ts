import type { DuckDBConnection } from '@duckdb/node-api';
import type { Column } from '../data/columns.js';
/** What became of the values of a column. */
export interface States {
    readonly nulls: number;
    readonly nonFinite: number;
    /** Values that can be binned: neither null nor NaN nor infinite. */
    readonly usable: number;
}
export declare function countRows(connection: DuckDBConnection, from: string): Promise<number>;
/** Counts nulls and numbers that are not finite in every column, exactly. */
export declare function countStates(connection: DuckDBConnection, from: string, columns: readonly Column[], rows: number): Promise<States[]>;
//# sourceMappingURL=count-states.d.ts.map