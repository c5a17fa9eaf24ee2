import type { DuckDBConnection } from '@duckdb/node-api';
import type { Column } from '../data/columns.js';
/** The finite values of numeric columns, each ascending. */
export declare function readSortedValues(connection: DuckDBConnection, from: string, columns: readonly Column[]): Promise<Float64Array[]>;
/** Smallest and largest finite value of numeric columns that hold one. */
export declare function readRanges(connection: DuckDBConnection, from: string, columns: readonly Column[]): Promise<[number, number][]>;
//# sourceMappingURL=read-values.d.ts.map