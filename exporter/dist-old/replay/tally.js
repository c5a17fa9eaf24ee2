import { sum } from '@plumbline/core';
/** What became of the events of a replay. */
export class Tally {
    accepted = 0;
    /** Events refused by the exporter, by reason. */
    rejected = new Map();
    /** Values of accepted events that did not fit their baseline. */
    invalidValues = 0;
    unknownFeatures = new Set();
    retried = 0;
    /** Events of a batch that no exporter answered for. */
    undelivered = 0;
    /** Time of the last row that was answered for, in ms since 1970. */
    reached;
    /** Longest time a row was sent behind its schedule. */
    lagMs = 0;
    get sent() {
        return this.accepted + sum([...this.rejected.values()]);
    }
    addAnswer(answer) {
        this.accepted += answer.accepted;
        for (const { reason } of answer.rejected)
            this.reject(reason, 1);
        // An answer lists the first refusals only; its total is whole.
        this.reject('unlisted', answer.rejected_total - answer.rejected.length);
        this.invalidValues += sum(answer.invalid_values.map(({ count }) => count));
        for (const name of answer.unknown_features)
            this.unknownFeatures.add(name);
    }
    reject(reason, count) {
        if (count > 0)
            this.rejected.set(reason, (this.rejected.get(reason) ?? 0) + count);
    }
}
/** A tally in one line. */
export function formatSummary(tally, context) {
    const seconds = context.elapsedMs / 1000;
    const reasons = [...tally.rejected].map(([reason, count]) => `${reason} ${count}`).join(', ');
    return [
        `sent ${tally.sent}`,
        `accepted ${tally.accepted}`,
        `rejected ${tally.sent - tally.accepted}${reasons && ` (${reasons})`}`,
        `invalid values ${tally.invalidValues}`,
        `retried ${tally.retried}`,
        ...(tally.undelivered > 0 ? [`undelivered ${tally.undelivered}`] : []),
        ...(context.rowsWithoutTime > 0 ? [`left out for want of a time ${context.rowsWithoutTime}`] : []),
        ...(tally.unknownFeatures.size > 0 ? [`unknown features ${[...tally.unknownFeatures].join(' ')}`] : []),
        `${seconds.toFixed(1)} s`,
        `${seconds > 0 ? Math.round(tally.sent / seconds) : 0} events/s`,
        ...(context.paced ? [`behind the pace by at most ${(tally.lagMs / 1000).toFixed(1)} s`] : []),
        ...(context.timed && tally.reached !== undefined
            ? [`data time ${new Date(tally.reached).toISOString()}`]
            : []),
    ].join(', ');
}
//# sourceMappingURL=tally.js.map