import type { DuckDBConnection } from '@duckdb/node-api';
/**
 * Lists the files that paths and globs stand for, by name, each once.
 *
 * @throws Error naming a path without a file, and a file that is a folder, empty or not readable
 */
export declare function findFiles(connection: DuckDBConnection, paths: readonly string[]): Promise<string[]>;
//# sourceMappingURL=find-files.d.ts.map