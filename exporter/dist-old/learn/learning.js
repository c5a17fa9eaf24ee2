import { buildLearned } from './build-learned.js';
import { Learner } from './learner.js';
/** Learns the baselines of the model versions that the configuration names, as long as they have none. */
export class Learning {
    hasBaseline;
    publish;
    numericStrings;
    log;
    now;
    lessons;
    ending = Promise.resolve();
    /**
     * @param hasBaseline whether a model version has one by now
     * @param publish loads a baseline and keeps it as a file
     * @param numericStrings whether texts that spell numbers are taken for these
     */
    constructor(rules, hasBaseline, publish, numericStrings, log, now = Date.now) {
        this.hasBaseline = hasBaseline;
        this.publish = publish;
        this.numericStrings = numericStrings;
        this.log = log;
        this.now = now;
        this.lessons = new Map(rules.map((rule) => [keyOf(rule.model, rule.version), { rule, learner: null }]));
    }
    /** What takes the events of a model version without baseline; undefined if it is not to be learned. */
    find(model, version) {
        const lesson = this.lessons.get(keyOf(model, version));
        if (!lesson)
            return undefined;
        lesson.learner ??= this.begin(lesson);
        return lesson.learner;
    }
    /** The model versions that have no baseline yet, whether events came or not. */
    list() {
        return [...this.lessons.values()].flatMap(({ rule, learner }) => this.hasBaseline(rule.model, rule.version)
            ? []
            : [{ ...rule, gathered: learner?.events ?? 0, lastEventAt: learner?.lastEventAt ?? null }]);
    }
    /** Resolves when the baselines that are being built are loaded. */
    settle() {
        return this.ending;
    }
    begin(lesson) {
        const { model, version, events } = lesson.rule;
        this.log.info({ model, version, events }, 'baseline is being learned');
        const learner = new Learner(lesson.rule, this.numericStrings, this.now, () => {
            this.ending = this.ending.then(() => this.end(lesson, learner));
        });
        return learner;
    }
    async end(lesson, learner) {
        const { model, version } = lesson.rule;
        const context = { model, version, events: learner.events };
        try {
            const baseline = await buildLearned(learner, (column, reason) => this.log.warn({ ...context, column, reason }, 'column left out of the learned baseline'));
            // One that was handed in meanwhile knows more.
            if (this.hasBaseline(model, version))
                return;
            const { file } = await this.publish(baseline);
            const more = { ...context, features: baseline.features.length, left_out: learner.columnsLeftOut, file };
            if (file === null)
                this.log.warn(more, 'baseline learned; no folder of baselines keeps it: a restart loses it');
            else
                this.log.info(more, 'baseline learned');
        }
        catch (error) {
            this.log.error({ ...context, cause: error.message }, 'baseline not learned: it begins anew');
        }
        finally {
            lesson.learner = null;
        }
    }
}
const keyOf = (model, version) => JSON.stringify([model, version]);
//# sourceMappingURL=learning.js.map