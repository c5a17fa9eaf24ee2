import { ROLES } from '@plumbline/core';
import { Batch } from '../ingest/batch.js';
export const OTHER_SEGMENT = 'other';
/** Features of all segments of a model version: their counting holds up everybody else, and nothing else bounds it. */
const MOST_SLOTS = 20_000;
/** A model version has too many features for its segments. */
export class SegmentsError extends Error {
    /** For who sent the baseline over HTTP. */
    status = 422;
}
/** @throws SegmentsError naming both factors */
export function checkSegments({ model, version, features }, rule) {
    const segments = rule ? rule.values.length + Number(rule.other) : 0;
    if (segments * features.length <= MOST_SLOTS)
        return;
    throw new SegmentsError(`model "${model}" version "${version}" has ${features.length} features and ${segments} segments, which may be ${MOST_SLOTS} together, one times the other: list fewer values under segments`);
}
/** Watches slices of the events of one model version, each as if it were all. */
export class Segments {
    column;
    monitors;
    known;
    /** What becomes of events without any of the values. */
    rest;
    /** @param known names that the model takes, the column left aside */
    constructor(rule, known, open) {
        this.column = rule.column;
        this.known = known;
        this.rest = rule.other ? OTHER_SEGMENT : undefined;
        const names = rule.other ? [...rule.values, OTHER_SEGMENT] : rule.values;
        this.monitors = new Map(names.map((name) => [name, open(name)]));
    }
    /** Names that the model takes, the column among them. */
    get takenNames() {
        const { feature } = this.known;
        return {
            ...this.known,
            feature: { has: (name) => name === this.column || feature.has(name), size: feature.size + 1 },
        };
    }
    /** Counts the events of a batch that are of a segment. */
    accept(batch) {
        for (const [segment, rows] of this.groupRows(batch)) {
            this.monitors.get(segment).accept(pickRows(batch, rows, this.known));
        }
    }
    groupRows(batch) {
        const column = batch.columns.feature.get(this.column);
        const groups = new Map();
        for (let row = 0; row < batch.rows; row++) {
            const value = column?.[row];
            // A column of numbers alone has NaN for null.
            const segment = this.segmentOf(Number.isNaN(value) ? null : value);
            if (segment === undefined)
                continue;
            const rows = groups.get(segment);
            if (rows)
                rows.push(row);
            else
                groups.set(segment, [row]);
        }
        return groups;
    }
    /** 7 and "7" are one segment: the label is a text anyway. */
    segmentOf(value) {
        if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
            const text = String(value);
            if (this.monitors.has(text))
                return text;
        }
        return this.rest;
    }
}
function pickRows(batch, rows, known) {
    const picked = new Batch(batch.model, batch.version, known);
    picked.rows = rows.length;
    for (const role of ROLES) {
        for (const [name, column] of batch.columns[role]) {
            const isDense = column instanceof Float64Array;
            picked.columns[role].set(name, isDense ? Float64Array.from(rows, (row) => column[row]) : rows.map((row) => column[row]));
        }
    }
    return picked;
}
//# sourceMappingURL=segments.js.map