import { type DuckDBConnection } from '@duckdb/node-api';
import { type Column } from './columns.js';
import { type DataFormat, type FormatName } from './formats.js';
/** The view that holds the opened rows. */
export declare const DATA = "data";
/** The path that stands for standard input. */
export declare const STDIN = "-";
/** Data files, opened: their rows stand in the view {@link DATA}. */
export interface OpenData {
    readonly connection: DuckDBConnection;
    readonly columns: readonly Column[];
    readonly format: DataFormat;
    /** The files read, by name. */
    readonly files: readonly string[];
    /** Names the files in the error of a later query that met damage in them; gives any other error back. */
    explain(error: Error): Error;
    close(): Promise<void>;
}
export interface OpenOptions {
    /** SQL condition on the rows; all of them without it. */
    readonly where?: string | undefined;
    /** Format of the files; their endings tell it otherwise. */
    readonly format?: FormatName | undefined;
    /**
     * Memory the engine may take before it writes to temporary files, such as `1GB`, or `auto` to go by the number of
     * columns; without it, most of the machine's.
     */
    readonly memory?: string | undefined;
    /** Called before the first query, so that its progress can be watched. */
    readonly onConnect?: (connection: DuckDBConnection) => void;
}
/**
 * Opens data files in a database in memory.
 *
 * @param paths files or globs, all of one format; or `-` alone for standard input, which needs `format`
 * @throws Error that names the file, or the condition, and the cause
 */
export declare function openData(paths: readonly string[], options?: OpenOptions): Promise<OpenData>;
//# sourceMappingURL=open-data.d.ts.map