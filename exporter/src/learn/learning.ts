import type { Baseline } from '@plumbline/core';
import type { Logger } from 'pino';
import type { Published } from '../lifecycle/publish-baseline.js';
import { buildLearned } from './build-learned.js';
import { Learner, type LearningMeter, type LearnRule } from './learner.js';

/** How far a model version is that has no baseline yet. */
export interface LearningProgress extends LearnRule {
  readonly gathered: number;
  readonly lastEventAt: number | null;
}

interface Lesson {
  readonly rule: LearnRule;
  learner: Learner | null;
}

/** Learns the baselines of the model versions that the configuration names, as long as they have none. */
export class Learning {
  private readonly lessons: ReadonlyMap<string, Lesson>;
  private ending: Promise<void> = Promise.resolve();

  /**
   * @param hasBaseline whether a model version has one by now
   * @param publish loads a baseline and keeps it as a file; null if the version has one by then
   * @param count told of every event that it takes
   * @param numericStrings whether texts that spell numbers are taken for these
   */
  constructor(
    rules: readonly LearnRule[],
    private readonly hasBaseline: (model: string, version: string) => boolean,
    private readonly publish: (baseline: Baseline) => Promise<Pick<Published, 'file'> | null>,
    private readonly count: LearningMeter,
    private readonly numericStrings: boolean,
    private readonly log: Logger,
    private readonly now: () => number = Date.now,
  ) {
    this.lessons = new Map(rules.map((rule) => [keyOf(rule.model, rule.version), { rule, learner: null }]));
  }

  /** What takes the events of a model version without baseline; undefined if it is not to be learned. */
  find(model: string, version: string): Learner | undefined {
    const lesson = this.lessons.get(keyOf(model, version));
    if (!lesson) return undefined;
    lesson.learner ??= this.begin(lesson);
    return lesson.learner;
  }

  /** The model versions that have no baseline yet, whether events came or not. */
  list(): LearningProgress[] {
    return [...this.lessons.values()].flatMap(({ rule, learner }) =>
      this.hasBaseline(rule.model, rule.version)
        ? []
        : [{ ...rule, gathered: learner?.events ?? 0, lastEventAt: learner?.lastEventAt ?? null }],
    );
  }

  /** Resolves when the baselines that are being built are loaded. */
  settle(): Promise<void> {
    return this.ending;
  }

  private begin(lesson: Lesson): Learner {
    const { model, version, events } = lesson.rule;
    this.log.info({ model, version, events }, 'baseline is being learned');
    const learner = new Learner(lesson.rule, this.numericStrings, this.now, this.count, () => {
      this.ending = this.ending.then(() => this.end(lesson, learner));
    });
    return learner;
  }

  private async end(lesson: Lesson, learner: Learner): Promise<void> {
    const { model, version } = lesson.rule;
    const context = { model, version, events: learner.events };
    try {
      const baseline = await buildLearned(learner, (column, reason) =>
        this.log.warn({ ...context, column, reason }, 'column left out of the learned baseline'),
      );
      const published = await this.publish(baseline);
      // One that was handed in meanwhile knows more.
      if (!published) return;
      const { file } = published;
      const more = { ...context, features: baseline.features.length, left_out: learner.columnsLeftOut, file };
      if (file === null)
        this.log.warn(more, 'baseline learned; no folder of baselines keeps it: a restart loses it');
      else this.log.info(more, 'baseline learned');
    } catch (error) {
      this.log.error({ ...context, cause: (error as Error).message }, 'baseline not learned: it begins anew');
    } finally {
      lesson.learner = null;
    }
  }
}

const keyOf = (model: string, version: string): string => JSON.stringify([model, version]);
