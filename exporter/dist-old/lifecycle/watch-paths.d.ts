export interface WatchOptions {
    /** Looks again after so long, whatever the operating system reported: network mounts report nothing. */
    readonly pollMs: number;
    /** Quiet time after a report before it is told, so that a file being written is seen whole. */
    readonly settleMs: number;
}
/**
 * Tells when something at one of the paths may have changed.
 *
 * @returns ends the watch
 */
export declare function watchPaths(paths: readonly string[], { pollMs, settleMs }: WatchOptions, onChange: () => void): Promise<() => void>;
//# sourceMappingURL=watch-paths.d.ts.map