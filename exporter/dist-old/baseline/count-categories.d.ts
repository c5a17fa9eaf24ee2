import type { DuckDBConnection } from '@duckdb/node-api';
import type { Column } from '../data/columns.js';
export interface CategoryCount {
    readonly name: string;
    /** As `hashCategory` of core makes it. */
    readonly hash: string;
    readonly count: number;
}
export interface CategoryCounts {
    /** From the most frequent down, equals by name; as many as asked for. */
    readonly listed: CategoryCount[];
    readonly distinct: number;
    /** Values of all categories. */
    readonly total: number;
}
/**
 * Counts the categories of a column. Whole numbers that stand in a float column are read as integers: 3.0 is the
 * category 3; fractions are left out of the total.
 *
 * @param limit most categories to list
 * @param longest names are cut to this many characters
 */
export declare function countCategories(connection: DuckDBConnection, from: string, column: Column, { limit, longest, salt }: {
    limit: number;
    longest: number;
    salt?: string | undefined;
}): Promise<CategoryCounts>;
/** Share of the most frequent category among all values of a column that is not null everywhere. */
export declare function readLargestShare(connection: DuckDBConnection, from: string, column: Column): Promise<number>;
//# sourceMappingURL=count-categories.d.ts.map