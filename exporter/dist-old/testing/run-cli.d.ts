import { type ChildProcess } from 'node:child_process';
export interface Ended {
    readonly code: number | null;
    readonly stdout: string;
    readonly stderr: string;
}
/** Runs the built CLI as users do. */
export declare function startCli(args: readonly string[], input?: 'ignore' | 'pipe'): {
    process: ChildProcess;
    ended: Promise<Ended>;
};
/** Runs the built CLI to its end. */
export declare function runCli(...args: string[]): Promise<Ended>;
/** Reads the log of a command: waits until a pattern stands in what came so far. */
export declare function follow(child: ChildProcess): (pattern: RegExp) => Promise<RegExpExecArray>;
//# sourceMappingURL=run-cli.d.ts.map