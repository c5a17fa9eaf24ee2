import type { Sample } from '../data/sample.js';
/** The values of options that must be there. */
export declare function requireOptions<K extends string>(values: Readonly<Partial<Record<K, unknown>>>, names: readonly K[]): Record<K, string>;
/** Words of DATA, at least one. */
export declare function requireData(words: readonly string[]): readonly string[];
/** A whole number within bounds. */
export declare function parseWhole(option: string, text: string, least: number, most: number): number;
/** A number above 0. */
export declare function parsePositive(option: string, text: string): number;
/** Names of a comma-separated list; undefined if the option is absent. */
export declare function splitNames(option: string, text: string | undefined): string[] | undefined;
/** One of a few words. */
export declare function parseChoice<T extends string>(option: string, text: string, choices: readonly T[]): T;
/** Part of the rows: a whole number of them, or a percentage. */
export declare function parseSample(option: string, text: string): Sample;
/** An amount of memory, such as 512MB. */
export declare function parseMemory(option: string, text: string): string;
/** A base URL without the slash at its end. */
export declare function parseUrl(option: string, text: string): string;
//# sourceMappingURL=arguments.d.ts.map