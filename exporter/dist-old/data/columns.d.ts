import { type DuckDBType } from '@duckdb/node-api';
/** What a column can be to a model, by its SQL type. */
export type ColumnFamily = 'float' | 'integer' | 'boolean' | 'text' | 'time' | 'nested' | 'other';
export interface Column {
    readonly name: string;
    /** SQL type as DuckDB writes it. */
    readonly type: string;
    readonly family: ColumnFamily;
}
/** The family of an SQL type; JSON is text to DuckDB and nested to us. */
export declare function classifyType(type: DuckDBType): ColumnFamily;
/**
 * Finds columns by name.
 *
 * @param option what asked for them, such as `--label`
 * @throws Error that names each unknown column, the one it may mean, and the first of those there are
 */
export declare function findColumns(columns: readonly Column[], names: readonly string[], option: string): Column[];
//# sourceMappingURL=columns.d.ts.map