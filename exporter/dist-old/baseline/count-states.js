import { isNumber, readFinite } from '../data/numbers.js';
import { chunk, readRows } from '../data/query.js';
import { quoteName } from '../data/sql.js';
const COLUMNS_PER_QUERY = 200;
export async function countRows(connection, from) {
    return (await readRows(connection, `SELECT count(*)::DOUBLE FROM ${from}`))[0][0];
}
/** Counts nulls and numbers that are not finite in every column, exactly. */
export async function countStates(connection, from, columns, rows) {
    const states = [];
    for (const group of chunk(columns, COLUMNS_PER_QUERY)) {
        const facts = group.flatMap((column) => {
            const present = `count(${quoteName(column.name)})::DOUBLE`;
            return [present, isNumber(column) ? `count(${readFinite(column)})::DOUBLE` : present];
        });
        const [numbers] = (await readRows(connection, `SELECT ${facts.join(', ')} FROM ${from}`));
        group.forEach((_, i) => {
            const [present, usable] = [numbers[2 * i], numbers[2 * i + 1]];
            states.push({ nulls: rows - present, nonFinite: present - usable, usable });
        });
    }
    return states;
}
//# sourceMappingURL=count-states.js.map