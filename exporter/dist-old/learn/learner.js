import { nameSchema, ROLES } from '@plumbline/core';
import { UNNAMED } from '../ingest/batch.js';
import { readNumericTexts } from '../monitor/judge-value.js';
import { ColumnSample } from './column-sample.js';
/** Columns of a sample at most; fewer where it has many events. */
const MOST_COLUMNS = 1000;
/** Values of a sample at most: 160 MB of numbers. */
const MOST_VALUES = 20_000_000;
/** Characters of all different texts of a sample. */
const MOST_CHARACTERS = 16_000_000;
/** Gathers the first events of one model version. Whatever is sent, what it keeps is bounded. */
export class Learner {
    rule;
    numericStrings;
    now;
    onComplete;
    events = 0;
    lastEventAt = null;
    /** Columns for which there was no room. */
    columnsLeftOut = 0;
    columns = {
        feature: new Map(),
        prediction: new Map(),
        label: new Map(),
    };
    takenNames;
    segments = null;
    room = { characters: MOST_CHARACTERS };
    mostColumns;
    constructor(rule, numericStrings, now, onComplete) {
        this.rule = rule;
        this.numericStrings = numericStrings;
        this.now = now;
        this.onComplete = onComplete;
        this.mostColumns = Math.min(MOST_COLUMNS, Math.max(1, Math.floor(MOST_VALUES / rule.events)));
        // A baseline with another name would be refused in the end.
        const has = (name) => nameSchema.safeParse(name).success;
        const output = { has: (name) => name === UNNAMED || has(name), size: this.mostColumns };
        this.takenNames = { feature: { has, size: this.mostColumns }, prediction: output, label: output };
    }
    get isComplete() {
        return this.events >= this.rule.events;
    }
    /** Takes events as a monitor does. None of their values is at fault, as nothing is known of them. */
    accept(batch) {
        if (this.isComplete)
            return [];
        const rows = Math.min(batch.rows, this.rule.events - this.events);
        for (const role of ROLES) {
            for (const [name, column] of batch.columns[role]) {
                const sample = this.findSample(role, name === UNNAMED ? role : name);
                const values = this.numericStrings ? readNumericTexts(column) : column;
                // A column of numbers alone has NaN for null.
                const isDense = values instanceof Float64Array;
                for (let row = 0; sample && row < rows; row++) {
                    if (!isDense || !Number.isNaN(values[row]))
                        sample.add(values[row]);
                }
            }
        }
        this.events += rows;
        this.lastEventAt = this.now();
        if (this.isComplete)
            this.onComplete();
        return [];
    }
    findSample(role, name) {
        const known = this.columns[role].get(name);
        if (known)
            return known;
        const size = ROLES.reduce((sum, each) => sum + this.columns[each].size, 0);
        if (size >= this.mostColumns) {
            this.columnsLeftOut++;
            return undefined;
        }
        const sample = new ColumnSample(this.room);
        this.columns[role].set(name, sample);
        return sample;
    }
}
//# sourceMappingURL=learner.js.map