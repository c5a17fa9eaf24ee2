import type { ParseArgsConfig } from 'node:util';
import { type Config } from './schema.js';
/** A flag of `plumbline serve` that says what a key of the configuration file says, and wins over it. */
export interface Flag {
    readonly name: string;
    /** Place in the configuration, `section.key`. */
    readonly key: string;
    /** What stands for the value in the help; none for a switch. */
    readonly value?: string;
}
export declare const FLAGS: readonly Flag[];
/** What flags said, by their names, as `parseArgs` gives it. */
export type FlagValues = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
/** Whether a flag may be given several times. */
export declare const isRepeatable: ({ key }: Flag) => boolean;
/** The flags in the form that `parseArgs` takes. */
export declare function listFlagOptions(): NonNullable<ParseArgsConfig['options']>;
/**
 * Lays what flags said over what a file said.
 *
 * @returns the whole configuration
 * @throws UsageError naming each flag whose value does not fit
 */
export declare function applyFlags(file: object, values: FlagValues): Config;
//# sourceMappingURL=flags.d.ts.map