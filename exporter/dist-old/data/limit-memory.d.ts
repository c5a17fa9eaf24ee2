import type { DuckDBConnection } from '@duckdb/node-api';
import type { DataFormat } from './formats.js';
/** Enough to scan any number of rows of some hundred columns. */
export declare const LEAST_MEMORY_MB = 256;
/**
 * Sets how much memory the engine may take before it writes to temporary files.
 *
 * @param table call of a reader that the rows are going to be loaded from
 * @param memory amount such as `1GB`, or `auto` to go by the number of columns
 */
export declare function limitMemory(connection: DuckDBConnection, format: DataFormat, table: string, memory: string): Promise<void>;
//# sourceMappingURL=limit-memory.d.ts.map