import type { Baseline, Binning, Role } from '@plumbline/core';
import type { FormatName } from '../data/formats.js';
import type { Sample } from '../data/sample.js';
/** How a column is binned where nothing is said of it alone. */
export interface BinOptions {
    /** Bins wished for in a numeric feature. */
    readonly bins: number;
    readonly binning: Exclude<Binning, 'given'>;
    /** Most categories with a bin of their own. */
    readonly categories: number;
}
/** What a user says of one column alone. */
export interface Override {
    readonly bins?: number | undefined;
    readonly binning?: BinOptions['binning'] | undefined;
    readonly categories?: number | undefined;
    readonly role?: Role | undefined;
    readonly kind?: 'numeric' | 'categorical' | undefined;
    /** Inner edges of the bins, instead of chosen ones. */
    readonly edges?: readonly number[] | undefined;
    readonly hash?: boolean | undefined;
    readonly importance?: number | undefined;
}
/** What a baseline is built from and how. */
export interface BuildOptions extends BinOptions {
    readonly model: string;
    readonly version: string;
    /** Files or globs of one format, or `-` for standard input. */
    readonly data: readonly string[];
    readonly format?: FormatName | undefined;
    readonly where?: string | undefined;
    readonly sample?: Sample | undefined;
    readonly predictions: readonly string[];
    readonly labels: readonly string[];
    /** Feature columns; without it all that are neither prediction nor label. */
    readonly include?: readonly string[] | undefined;
    readonly exclude: readonly string[];
    /** Columns whose kind is not inferred. */
    readonly categorical: readonly string[];
    readonly numeric: readonly string[];
    /** Columns whose categories are stored hashed. */
    readonly hash: readonly string[];
    /** What goes before a category when it is hashed. */
    readonly salt?: string | undefined;
    /** By column; goes before the options above. */
    readonly overrides: ReadonlyMap<string, Override>;
    /** Baseline whose kinds and edges are taken over where nothing else is asked for. */
    readonly like?: Baseline | undefined;
    /** By column. */
    readonly importances: ReadonlyMap<string, number>;
    /** Memory the engine may take, such as `1GB`; chosen by the number of columns without it. */
    readonly memory?: string | undefined;
}
//# sourceMappingURL=options.d.ts.map