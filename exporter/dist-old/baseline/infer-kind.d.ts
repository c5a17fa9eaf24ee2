import type { CategoryType } from '@plumbline/core';
import type { Column } from '../data/columns.js';
import type { Profile } from './profile.js';
/** Integers with at most this many distinct values are categories: hours of the day are, ages are not. */
export declare const MOST_INTEGER_CATEGORIES = 24;
export type Kind = {
    readonly kind: 'numeric';
} | {
    readonly kind: 'categorical';
    readonly valueType: CategoryType;
}
/** Cannot be binned, and why. */
 | {
    readonly kind: 'none';
    readonly reason: string;
};
/**
 * Decides how the values of a column are binned.
 *
 * @param forced kind the user asked for, instead of the one its type and values suggest
 */
export declare function inferKind(column: Column, profile: Profile, forced?: 'numeric' | 'categorical'): Kind;
//# sourceMappingURL=infer-kind.d.ts.map