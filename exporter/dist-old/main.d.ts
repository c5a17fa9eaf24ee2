/** Runs the CLI: finds the command by its first words and gives it the rest. */
export declare function main(words: string[]): Promise<number>;
//# sourceMappingURL=main.d.ts.map