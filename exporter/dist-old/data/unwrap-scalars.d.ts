import type { DuckDBConnection } from '@duckdb/node-api';
/**
 * Turns columns of JSON that hold plain values of several types (1 and "s") into text, as they would be in a CSV file.
 * Columns that hold an object or an array anywhere stay as they are.
 */
export declare function unwrapScalars(connection: DuckDBConnection, table: string): Promise<void>;
//# sourceMappingURL=unwrap-scalars.d.ts.map