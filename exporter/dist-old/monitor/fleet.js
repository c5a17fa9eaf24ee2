import { hashBaseline } from '../baseline/hash-baseline.js';
import { countModelSeries, countSlotSeries } from './budget.js';
import { ModelMonitor } from './model-monitor.js';
import { checkSegments } from './segments.js';
import { RetiringSeries } from './retiring-series.js';
export const LIFETIMES = { quietMs: Infinity, shownMs: 120_000 };
/** Every model version that has a baseline. */
export class Fleet {
    windows;
    budget;
    now;
    lifetimes;
    options;
    models = new Map();
    retiring;
    listener;
    /** Takes the events of model versions that have no baseline yet, if any may learn one. */
    learning = null;
    constructor(windows, budget, now = Date.now, lifetimes = LIFETIMES, options = {}) {
        this.windows = windows;
        this.budget = budget;
        this.now = now;
        this.lifetimes = lifetimes;
        this.options = options;
        this.retiring = new RetiringSeries(budget, windows.length);
    }
    /** @throws Error if the model version has a baseline already */
    add(baseline) {
        if (this.entryOf(baseline.model, baseline.version)) {
            throw new Error(`two baselines for model "${baseline.model}" version "${baseline.version}": keep one of them`);
        }
        this.check(baseline);
        const member = this.activate(baseline);
        this.listener?.onLoaded(baseline);
        return member;
    }
    /**
     * Loads a baseline in place of the one its version has. Features that are the same go on counting; the others start at
     * 0 under their new layout, and what was counted under the old one is shown a while longer.
     */
    put(baseline) {
        this.check(baseline);
        const old = this.entryOf(baseline.model, baseline.version);
        if (old?.hash === hashBaseline(baseline))
            return 'unchanged';
        if (old?.member)
            this.retiring.add(flatten(old.member), this.now() + this.lifetimes.shownMs);
        this.activate(baseline, old?.member?.monitor);
        this.listener?.onLoaded(baseline);
        return old ? 'replaced' : 'added';
    }
    /** Forgets a model version; its series are shown a while longer. */
    remove(model, version) {
        const entry = this.entryOf(model, version);
        if (!entry)
            return;
        if (entry.member)
            this.retiring.add(flatten(entry.member), this.now() + this.lifetimes.shownMs);
        const versions = this.models.get(model);
        versions.delete(version);
        if (versions.size === 0)
            this.models.delete(model);
        this.listener?.onRemoved(model, version);
    }
    /** From now on this listener is told of changes, in place of any other. */
    listen(listener) {
        this.listener = listener;
    }
    hasModel(model) {
        return this.models.has(model);
    }
    /** The monitor of a version that is not retired. */
    find(model, version) {
        return this.entryOf(model, version)?.member?.monitor;
    }
    /** What takes an event: a retired version comes back, with counters at 0. */
    findForEvent(model, version) {
        const entry = this.entryOf(model, version);
        if (!entry)
            return this.learning?.find(model, version);
        return (entry.member ?? this.activate(entry.baseline)).monitor;
    }
    /** Whether events of a version are taken. */
    takes(model, version) {
        return this.entryOf(model, version) !== undefined || this.learning?.find(model, version) !== undefined;
    }
    versionsOf(model) {
        return [...(this.models.get(model)?.keys() ?? [])];
    }
    /** Every loaded baseline, retired or not. */
    *entries() {
        this.retireQuiet();
        for (const versions of this.models.values())
            yield* versions.values();
    }
    /** Every version that is not retired. */
    *all() {
        for (const { member } of this.entries())
            if (member)
                yield member;
    }
    /** What a scrape shows: every version, and what is on its way out. */
    *shown() {
        this.retiring.dropUntil(this.now());
        for (const member of this.all())
            yield* flatten(member);
        yield* this.retiring.list();
    }
    /** The monitor that a delta was counted for, though it may have been replaced or removed a while ago. */
    findShown({ model, version, segment, plan }) {
        for (const { monitor } of this.shown()) {
            const { baseline } = monitor;
            const isOfVersion = baseline.model === model && baseline.version === version;
            if (isOfVersion && monitor.segment === segment && monitor.plan.hash === plan)
                return monitor;
        }
        return undefined;
    }
    entryOf(model, version) {
        return this.models.get(model)?.get(version);
    }
    /** Whether a baseline can be loaded. @throws SegmentsError if not */
    check(baseline) {
        checkSegments(baseline, this.options.segments?.find(({ model }) => model === baseline.model));
    }
    activate(baseline, older) {
        const monitor = new ModelMonitor(baseline, this.windows, this.now, this.options);
        if (older)
            monitor.inherit(older);
        this.retiring.giveWayTo(monitor);
        const factsExported = this.admit(countModelSeries(monitor.windowNames));
        const [exported, ...ofSegments] = monitor.all.map((each) => this.admitSlots(each));
        // All traffic comes first: segments share what room is left.
        const segments = ofSegments.map((slots, i) => {
            return { monitor: monitor.all[i + 1], exported: slots, factsExported: false };
        });
        const member = { monitor, exported: exported, factsExported, segments };
        const entry = { baseline, hash: hashBaseline(baseline), since: this.now(), member };
        this.setEntry(entry);
        return member;
    }
    admitSlots({ plan, windowNames }) {
        return plan.slots.filter((slot) => this.admit(countSlotSeries(slot, windowNames.length)));
    }
    /** Live series come before those that are on their way out. */
    admit(series) {
        if (!this.budget.hasRoom(series))
            this.retiring.dropAll();
        return this.budget.admit(series);
    }
    retireQuiet() {
        const quietSince = this.now() - this.lifetimes.quietMs;
        for (const versions of this.models.values()) {
            for (const entry of versions.values()) {
                const { member, since } = entry;
                if (!member || (member.monitor.lastEventAt ?? since) > quietSince || since > quietSince)
                    continue;
                for (const each of flatten(member))
                    this.retiring.release(each);
                versions.set(entry.baseline.version, { ...entry, member: null });
            }
        }
    }
    setEntry(entry) {
        const { model, version } = entry.baseline;
        const versions = this.models.get(model) ?? new Map();
        versions.set(version, entry);
        this.models.set(model, versions);
    }
}
/** A member and those of its segments. */
export const flatten = (member) => [member, ...member.segments];
//# sourceMappingURL=fleet.js.map