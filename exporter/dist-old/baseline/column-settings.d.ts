import { type Column } from '../data/columns.js';
import type { BinOptions, BuildOptions } from './options.js';
/** All that is asked of one column. */
export interface ColumnSettings extends BinOptions {
    /** Kind that was asked for. */
    readonly kind?: 'numeric' | 'categorical' | undefined;
    readonly edges?: readonly number[] | undefined;
    readonly hash: boolean;
    readonly importance?: number | undefined;
}
/** What is asked for in options and overrides together, by column. */
export type SettingsOf = (column: string) => ColumnSettings;
/**
 * Joins the options of the command with what is said of single columns, which goes first.
 *
 * @throws Error for a column that the data has not
 */
export declare function joinSettings(columns: readonly Column[], options: BuildOptions): SettingsOf;
//# sourceMappingURL=column-settings.d.ts.map