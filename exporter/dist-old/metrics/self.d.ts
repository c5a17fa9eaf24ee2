import { type Collector } from '@plumbline/core';
import type { ReloadState } from '../config/running-config.js';
import type { MeterOf } from '../ingest/meter.js';
import type { LearnRule } from '../learn/learner.js';
import type { Learning } from '../learn/learning.js';
import type { BaselineMeter } from '../lifecycle/baseline-files.js';
import type { SeriesBudget } from '../monitor/budget.js';
import type { SnapshotMeter } from '../snapshot/keeper.js';
import type { WorkerMeter } from '../workers/meter.js';
import { type TextFormat } from './text.js';
/** The exporter's conduct: loss accounting, budget, build and process. The only file that knows prom-client. */
export declare class SelfMetrics {
    private readonly registry;
    private readonly meters;
    private readonly accepted;
    private readonly rejected;
    private readonly collectorErrors;
    private readonly invalid;
    private readonly ignored;
    private readonly baselineChanges;
    private readonly baselinesRefused;
    private readonly snapshotFailures;
    private readonly snapshotSuccess;
    private readonly snapshotSize;
    private readonly snapshotDuration;
    private readonly workersRunning;
    private readonly workerRestarts;
    private readonly workerEventsLost;
    constructor(budget: SeriesBudget, reloads: ReloadState);
    /** Made once a format: finding a counter by its labels costs as much as counting an event. */
    readonly meterOf: MeterOf;
    readonly baselines: BaselineMeter;
    readonly snapshots: SnapshotMeter;
    readonly workers: WorkerMeter;
    /** Shows how far the model versions are that learn a baseline. */
    watchLearning(rules: readonly LearnRule[], learning: Learning): void;
    /** Counts a part of a scrape that was left out. */
    countFailure(collector: Collector): void;
    /** All families as text. prom-client's own OpenMetrics output would spoil its later plain one, so only values come from it. */
    render(format: TextFormat): Promise<string>;
    private counter;
    private gauge;
}
//# sourceMappingURL=self.d.ts.map