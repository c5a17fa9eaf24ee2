import type { DuckDBConnection } from '@duckdb/node-api';
import type { Column } from '../data/columns.js';
import type { States } from './count-states.js';
/** What is known of a column before its kind is chosen. */
export interface Profile extends States {
    /** Distinct values; of integer columns only, 0 for others. */
    readonly distinct: number;
    /** All usable values are whole numbers that a double holds exactly; false for columns without numbers. */
    readonly whole: boolean;
    /** Texts that read as a number; 0 for other columns. */
    readonly numberTexts: number;
    /** One text that does not. */
    readonly otherText: string | null;
}
type Looks = Omit<Profile, keyof States>;
/** Looks at the values of each column, which may be a sample of them. */
export declare function profileValues(connection: DuckDBConnection, from: string, columns: readonly Column[]): Promise<Looks[]>;
export {};
//# sourceMappingURL=profile.d.ts.map