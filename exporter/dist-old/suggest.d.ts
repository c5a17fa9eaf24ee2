/** The candidate that a mistyped name most likely means; undefined if none comes near. */
export declare function suggestName(name: string, candidates: readonly string[]): string | undefined;
//# sourceMappingURL=suggest.d.ts.map