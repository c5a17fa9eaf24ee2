/** How files of one format are read. */
export interface DataFormat {
    readonly name: 'parquet' | 'csv' | 'ndjson';
    readonly endings: readonly string[];
    /** Text is parsed once, into a table; Parquet is read column by column when asked. */
    readonly text: boolean;
    /** Call of DuckDB's reader. Text is typed by all of its rows, not by the first thousands. */
    call(files: string): string;
}
export declare const DATA_FORMATS: readonly DataFormat[];
export declare const FORMAT_NAMES: ("parquet" | "csv" | "ndjson")[];
export type FormatName = DataFormat['name'];
/**
 * The format of data files.
 *
 * @param wanted format the user named, instead of the one the endings tell
 * @throws Error for an ending nobody knows, and for files of different formats
 */
export declare function findFormat(paths: readonly string[], wanted?: FormatName): DataFormat;
//# sourceMappingURL=formats.d.ts.map