import type { DuckDBConnection } from '@duckdb/node-api';
import { type NumericBaseline } from '@plumbline/core';
type Summary = Omit<NumericBaseline, 'name' | 'role' | 'observations' | 'states'>;
/**
 * Bins and moments of the finite values of a numeric column, of which there must be one.
 *
 * @param bins bins wished for
 * @param type SQL type of the column
 */
export declare function summariseNumeric(connection: DuckDBConnection, name: string, bins: number, type?: string): Promise<Summary>;
export {};
//# sourceMappingURL=summarise-numeric.d.ts.map