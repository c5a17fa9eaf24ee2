import { countModelSeries, countSlotSeries } from './budget.js';
/** Series of baselines that were replaced or removed, shown for a while and then released from the budget. */
export class RetiringSeries {
    budget;
    windows;
    parts = [];
    constructor(budget, windows) {
        this.budget = budget;
        this.windows = windows;
    }
    add(members, until) {
        this.parts = [...this.parts, ...members.map((member) => ({ member, until }))];
    }
    list() {
        return this.parts.map(({ member }) => member);
    }
    /** Ends what would stand beside a series of the same labels. */
    giveWayTo(monitor) {
        const { model, version } = monitor.baseline;
        const live = new Set(monitor.plan.slots.map(nameSeries));
        this.parts = this.parts.map((part) => {
            const { baseline } = part.member.monitor;
            if (baseline.model !== model || baseline.version !== version)
                return part;
            const exported = part.member.exported.filter((slot) => !live.has(nameSeries(slot)));
            const rest = { monitor: part.member.monitor, exported, factsExported: false };
            this.budget.release(this.countSeries(part.member) - this.countSeries(rest));
            return { ...part, member: rest };
        });
    }
    dropUntil(now) {
        const over = this.parts.filter(({ until }) => until <= now);
        if (over.length === 0)
            return;
        this.parts = this.parts.filter(({ until }) => until > now);
        for (const { member } of over)
            this.release(member);
    }
    dropAll() {
        this.dropUntil(Infinity);
    }
    /** Gives the series of a member back to the budget. */
    release(member) {
        this.budget.release(this.countSeries(member));
    }
    countSeries({ monitor, exported, factsExported }) {
        const ofSlots = exported.reduce((total, slot) => total + countSlotSeries(slot, this.windows), 0);
        return ofSlots + (factsExported ? countModelSeries(monitor.windowNames) : 0);
    }
}
/** What tells the series of two slots of one model version apart. */
const nameSeries = ({ feature, layoutName }) => JSON.stringify([feature.role, feature.name, layoutName]);
//# sourceMappingURL=retiring-series.js.map