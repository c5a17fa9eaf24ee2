/** Loss accounting of a process that counts for another. */
export class IngestCounter {
    counts = new Map();
    meterOf = (format) => ({
        accept: (events) => (this.countsOf(format).accepted += events),
        reject: (reason, events = 1) => {
            const { rejected } = this.countsOf(format);
            rejected.set(reason, (rejected.get(reason) ?? 0) + events);
        },
        spoil: (reason, values) => {
            const { invalid } = this.countsOf(format);
            invalid.set(reason, (invalid.get(reason) ?? 0) + values);
        },
        ignore: (values) => (this.countsOf(format).ignored += values),
    });
    /** Hands out what was counted since the last time. */
    take() {
        const { counts } = this;
        this.counts = new Map();
        return counts;
    }
    countsOf(format) {
        let counts = this.counts.get(format);
        if (!counts) {
            counts = { accepted: 0, ignored: 0, rejected: new Map(), invalid: new Map() };
            this.counts.set(format, counts);
        }
        return counts;
    }
}
/** Counts into a meter what another process has counted. */
export function addIngestCounts(counts, meterOf) {
    for (const [format, { accepted, ignored, rejected, invalid }] of counts) {
        const meter = meterOf(format);
        meter.accept(accepted);
        meter.ignore(ignored);
        for (const [reason, events] of rejected)
            meter.reject(reason, events);
        for (const [reason, values] of invalid)
            meter.spoil(reason, values);
    }
}
//# sourceMappingURL=ingest-counts.js.map