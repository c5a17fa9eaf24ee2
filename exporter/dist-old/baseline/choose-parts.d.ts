import type { Role } from '@plumbline/core';
import { type Column } from '../data/columns.js';
import type { BuildOptions } from './options.js';
/** A column that is to become part of a baseline. */
export interface Part {
    readonly column: Column;
    readonly role: Role;
    /** Asked for by name: if it cannot be binned, that is an error and not a warning. */
    readonly named: boolean;
}
type Choice = Pick<BuildOptions, 'predictions' | 'labels' | 'include' | 'exclude' | 'overrides'>;
/**
 * Chooses the columns of a baseline: features in the order of the data (or of `include`), then predictions, then
 * labels.
 *
 * @throws Error for a column that the data has not, one with two roles, or when no column is left
 */
export declare function chooseParts(columns: readonly Column[], choice: Choice): Part[];
export {};
//# sourceMappingURL=choose-parts.d.ts.map