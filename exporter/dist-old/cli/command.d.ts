/** One command of the CLI. Each stands in a file of its own and is loaded only when it is called. */
export interface Command {
    /** One line for the list of commands. */
    readonly summary: string;
    /** The whole help text. */
    readonly help: string;
    /**
     * Runs the command.
     *
     * @param args words behind the command's name
     * @returns the exit code of the process
     * @throws UsageError for words it does not take, any other error for work that failed
     */
    run(args: string[]): Promise<number>;
}
/** The caller's words are off; printed with a pointer to the help, exit code 2. */
export declare class UsageError extends Error {
    readonly name = "UsageError";
}
//# sourceMappingURL=command.d.ts.map