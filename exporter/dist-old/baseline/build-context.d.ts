import type { DuckDBConnection } from '@duckdb/node-api';
import type { Part } from './choose-parts.js';
import type { ColumnSettings, SettingsOf } from './column-settings.js';
import type { States } from './count-states.js';
import type { BuildOptions } from './options.js';
import type { BuildProgress } from './progress.js';
/** Where the rows stand. */
export interface Source {
    readonly rows: number;
    /** Relation that is counted. */
    readonly counts: string;
    /** Relation that kinds, edges and quantiles are chosen from: the same, or a sample of {@link edgeRows} of it. */
    readonly edges: string;
    readonly edgeRows: number;
}
/** What every step of a build works with. */
export interface BuildContext {
    readonly connection: DuckDBConnection;
    readonly source: Source;
    readonly settingsOf: SettingsOf;
    readonly options: BuildOptions;
    /** The data is text, in which a number may be mistyped. */
    readonly text: boolean;
    readonly warn: (line: string) => void;
    readonly progress: BuildProgress;
}
/** A column that can be binned, and what is known of it. */
export interface Job {
    readonly part: Part;
    readonly settings: ColumnSettings;
    readonly states: States;
    /** Relation to choose its bins from. */
    readonly edges: string;
}
/** Leaves a column out with a warning. @throws Error if it was asked for by name */
export declare function leaveOut({ warn }: BuildContext, part: Part, settings: ColumnSettings, reason: string): void;
/** What a feature of either kind begins with. */
export declare function describeHead({ part, settings, states }: Job): {
    importance?: number;
    name: string;
    role: "feature" | "prediction" | "label";
    observations: number;
    states: {
        null: number;
        non_finite: number;
    };
};
//# sourceMappingURL=build-context.d.ts.map