/** Panes a window is cut into: it spans its length and at most one pane more. */
export const PANES = 60;
const MOST_IN_16_BITS = 2 ** 16 - 1;
const MOST_IN_32_BITS = 2 ** 32 - 1;
/**
 * What each of the last panes added to a vector. Most of a window's memory stands here, so a pane takes two bytes a
 * count while none of its counts is above 65 535, and nothing while it is empty.
 */
export class PaneRing {
    width;
    sumPlaces;
    rows = new Array(PANES).fill(null);
    /**
     * @param width entries of the vector
     * @param sumPlaces entries that are not whole numbers
     */
    constructor(width, sumPlaces) {
        this.width = width;
        this.sumPlaces = sumPlaces;
    }
    isEmpty(pane) {
        // There are no panes before the epoch.
        return !this.rows[pane % PANES];
    }
    /** @param values what the pane added; changed by this, and not kept */
    put(pane, values) {
        const { sumPlaces } = this;
        const sums = new Float64Array(sumPlaces.length);
        let hasAny = false;
        for (let i = 0; i < sums.length; i++) {
            const sum = values[sumPlaces[i]];
            sums[i] = sum;
            hasAny ||= sum !== 0;
            values[sumPlaces[i]] = 0;
        }
        const most = findMost(values);
        hasAny ||= most > 0;
        this.rows[pane % PANES] = hasAny ? { counts: narrow(values, most), sums } : null;
    }
    clear(pane) {
        this.rows[pane % PANES] = null;
    }
    /** What a pane added; all 0 if it is empty. */
    read(pane) {
        const values = new Float64Array(this.width);
        const row = this.rows[pane % PANES];
        if (row) {
            values.set(row.counts);
            this.sumPlaces.forEach((place, i) => (values[place] = row.sums[i]));
        }
        return values;
    }
    /** Takes what a pane added away from a sum over panes. */
    subtractFrom(sum, pane) {
        const row = this.rows[pane % PANES];
        if (!row)
            return;
        const { counts, sums } = row;
        for (let i = 0; i < counts.length; i++)
            sum[i] = sum[i] - counts[i];
        this.sumPlaces.forEach((place, i) => (sum[place] = sum[place] - sums[i]));
    }
}
function findMost(values) {
    let most = 0;
    for (let i = 0; i < values.length; i++)
        if (values[i] > most)
            most = values[i];
    return most;
}
function narrow(values, most) {
    if (most <= MOST_IN_16_BITS)
        return new Uint16Array(values);
    return most <= MOST_IN_32_BITS ? new Uint32Array(values) : values.slice();
}
//# sourceMappingURL=pane-ring.js.map