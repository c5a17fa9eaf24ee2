import type { DuckDBConnection, Json } from '@duckdb/node-api';
import type { ReplayColumns } from './choose-columns.js';
/** One row of the data, as it becomes an event. */
export interface Row {
    /** Milliseconds since 1970; 0 where the data has no time column. */
    readonly time: number;
    /** The same as RFC 3339; absent where the data has no time column. */
    readonly timestamp?: string;
    readonly features: Readonly<Record<string, Json>>;
    readonly prediction?: Json;
    readonly label?: Json;
}
export interface TimeRange {
    /** First moment, as text. */
    readonly from?: string | undefined;
    /** First moment behind the range, as text. */
    readonly until?: string | undefined;
}
/** Rows of a replay that can be read again and again. */
export interface RowSource {
    /** Rows in the range. */
    readonly rows: number;
    /** Rows that cannot be placed because their time is null. */
    readonly rowsWithoutTime: number;
    /** Reads the rows in the order of their time (of the file, where there is none), some thousand at once. */
    read(): AsyncGenerator<Row[]>;
}
/**
 * Prepares to read rows of opened data.
 *
 * @throws Error for a range that is not written as dates or timestamps
 */
export declare function prepareRows(connection: DuckDBConnection, columns: ReplayColumns, range: TimeRange): Promise<RowSource>;
//# sourceMappingURL=read-rows.d.ts.map