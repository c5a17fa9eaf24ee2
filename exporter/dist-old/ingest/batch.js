import { LONGEST_NAME } from '@plumbline/core';
/** The name under which an output that has no name of its own stands (`"prediction": 0.23`). */
export const UNNAMED = '';
/** Most unknown names that a batch remembers, each cut to the longest name that could be known. */
const REMEMBERED_NAMES = 20;
/**
 * Events of one model version, as columns: what every decoder makes and the monitor takes. Row formats are
 * transposed while decoding, so that the monitor runs through one feature at a time. Values under names that the model
 * does not take are counted and dropped at once: what a sender makes up must not cost memory.
 */
export class Batch {
    model;
    version;
    known;
    keptField;
    rows = 0;
    unknownValues = 0;
    unknownNames = new Set();
    holdsForeignColumns = false;
    columns = {
        feature: new Map(),
        prediction: new Map(),
        label: new Map(),
    };
    // Events of one sender have their features in one order: each is looked for where the last event had it.
    namesByPlace = [];
    columnsByPlace = [];
    constructor(model, version, known, 
    /** A field of the event itself that is kept like a feature, unless there is a feature of its name. */
    keptField) {
        this.model = model;
        this.version = version;
        this.known = known;
        this.keptField = keptField;
    }
    /** Adds one event. `prediction` and `label` are values, or objects of values by name. */
    addRow(features, prediction, label) {
        const row = this.rows++;
        const { namesByPlace, columnsByPlace } = this;
        let place = 0;
        // Parsed JSON has no enumerable properties but its own.
        for (const name in features) {
            const column = namesByPlace[place] === name ? columnsByPlace[place] : this.learn(place, name);
            if (column)
                column[row] = features[name];
            else
                this.leaveOut(name);
            place++;
        }
        if (prediction !== undefined)
            this.setOutput('prediction', row, prediction);
        if (label !== undefined)
            this.setOutput('label', row, label);
    }
    /** Takes a field of the event that was added last, which is none of those that every event may have. */
    addField(name, value) {
        const column = name === this.keptField ? this.findColumn('feature', name) : undefined;
        if (!column)
            this.leaveOut(name);
        else if (column[this.rows - 1] === undefined)
            column[this.rows - 1] = value;
    }
    /**
     * Takes events that come as columns of one length, without copying them: the only events of this batch.
     *
     * @param columns features by name; `prediction` and `label` are columns, or objects of columns by name
     */
    addColumns(rows, columns) {
        if (this.rows > 0)
            throw new Error('a batch that has events takes no columns');
        this.rows = rows;
        this.holdsForeignColumns = true;
        for (const [role, named] of Object.entries(columns)) {
            for (const [name, column] of named) {
                if (this.takes(role, name))
                    this.columns[role].set(this.keyOf(role, name), column);
                else
                    this.leaveOut(name === UNNAMED ? role : name, rows);
            }
        }
    }
    /** Forgets all events, and keeps the memory that they took for the next ones. */
    clear() {
        if (this.holdsForeignColumns) {
            for (const named of Object.values(this.columns))
                named.clear();
            this.namesByPlace.length = 0;
            this.columnsByPlace.length = 0;
            this.holdsForeignColumns = false;
        }
        else {
            for (const named of Object.values(this.columns))
                for (const column of named.values())
                    column.length = 0;
        }
        this.rows = 0;
        this.unknownValues = 0;
        this.unknownNames.clear();
    }
    /** Counts values that nobody takes, and remembers their name if there are few. */
    leaveOut(name, values = 1) {
        this.unknownValues += values;
        if (this.unknownNames.size < REMEMBERED_NAMES)
            this.unknownNames.add(name.slice(0, LONGEST_NAME));
    }
    setOutput(role, row, output) {
        if (output === undefined)
            return;
        if (Array.isArray(output))
            return this.setList(role, row, output);
        if (output === null || typeof output !== 'object') {
            this.set(role, UNNAMED, row, output);
            return;
        }
        const named = output;
        for (const name of Object.keys(named))
            this.set(role, name, row, named[name]);
    }
    /** A list of one, as a tensor of one column gives, is that value; a longer one has outputs by their place, `0`, `1`, … */
    setList(role, row, list) {
        const names = this.known[role];
        const byPlace = names.has('0');
        if (list.length === 1 && (names.has(UNNAMED) || !byPlace))
            this.set(role, UNNAMED, row, list[0]);
        else if (!byPlace)
            this.set(role, UNNAMED, row, list);
        else
            list.forEach((value, place) => this.set(role, String(place), row, value));
    }
    set(role, name, row, value) {
        const column = this.findColumn(role, name);
        if (column)
            column[row] = value;
        else
            this.leaveOut(name === UNNAMED ? role : name);
    }
    /** The column of a feature, which is expected at this place of the next event too; undefined if none takes it. */
    learn(place, name) {
        const column = this.findColumn('feature', name);
        // Only what the model knows is remembered: a sender's inventions must not cost memory.
        if (column && place < 2 * this.known.feature.size) {
            this.namesByPlace[place] = name;
            this.columnsByPlace[place] = column;
        }
        return column;
    }
    findColumn(role, name) {
        const key = this.keyOf(role, name);
        // A batch that takes rows has made all of its columns itself.
        const known = this.columns[role].get(key);
        if (known || !this.takes(role, name))
            return known;
        const column = [];
        this.columns[role].set(key, column);
        return column;
    }
    /** The only output of its role has one column, whether events name it or not. */
    keyOf(role, name) {
        const names = this.known[role];
        return role !== 'feature' && names.size === 1 && names.has(name) ? UNNAMED : name;
    }
    /** An output without a name is the model's only one of that role. */
    takes(role, name) {
        const names = this.known[role];
        return names.has(name) || (name === UNNAMED && role !== 'feature' && names.size === 1);
    }
}
//# sourceMappingURL=batch.js.map