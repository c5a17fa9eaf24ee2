import { readFinite, readLargestSpelling } from '../data/numbers.js';
import { readRows } from '../data/query.js';
/** The finite values of numeric columns, each ascending. */
export async function readSortedValues(connection, from, columns) {
    const reader = await connection.runAndReadAll(`SELECT ${columns.map(readLargestSpelling).join(', ')} FROM ${from}`);
    return reader
        .getColumnsJS()
        .map((values) => Float64Array.from(values.filter((x) => x !== null)).sort());
}
/** Smallest and largest finite value of numeric columns that hold one. */
export async function readRanges(connection, from, columns) {
    if (columns.length === 0)
        return [];
    const facts = columns.flatMap((column) => ['min', 'max'].map((name) => `${name}(${readFinite(column)})`));
    const [cells] = (await readRows(connection, `SELECT ${facts.join(', ')} FROM ${from}`));
    return columns.map((_, i) => [cells[2 * i], cells[2 * i + 1]]);
}
//# sourceMappingURL=read-values.js.map