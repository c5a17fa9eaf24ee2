/** Where the conduct of workers is counted. */
export interface WorkerMeter {
    setRunning(workers: number): void;
    countRestart(): void;
    /** Events whose counts found no baseline to be added to. */
    countLost(events: number): void;
}
//# sourceMappingURL=meter.d.ts.map