import { isNumber, isWhole } from '../data/numbers.js';
import { chunk, readRows } from '../data/query.js';
import { quoteName } from '../data/sql.js';
const COLUMNS_PER_QUERY = 25;
const EXAMPLE_LENGTH = 20;
/** Looks at the values of each column, which may be a sample of them. */
export async function profileValues(connection, from, columns) {
    const looks = [];
    for (const group of chunk(columns, COLUMNS_PER_QUERY)) {
        const [cells] = await readRows(connection, `SELECT ${group.flatMap(selectLooks).join(', ')} FROM ${from}`);
        group.forEach((_, i) => {
            const [distinct, odd, numberTexts, otherText] = cells.slice(4 * i);
            looks.push({ distinct, whole: odd === 0, numberTexts, otherText });
        });
    }
    return looks;
}
function selectLooks(column) {
    const name = quoteName(column.name);
    const asNumber = `TRY_CAST(${name} AS DOUBLE)`;
    const isText = column.family === 'text';
    return [
        column.family === 'integer' ? `count(DISTINCT ${name})::DOUBLE` : '0::DOUBLE',
        isNumber(column)
            ? `(count(*) FILTER (WHERE isfinite(${name}::DOUBLE) AND NOT (${isWhole(column)})))::DOUBLE`
            : '1::DOUBLE',
        isText ? `count(${asNumber})::DOUBLE` : '0::DOUBLE',
        isText ? `left(min(${name}::VARCHAR) FILTER (WHERE ${asNumber} IS NULL), ${EXAMPLE_LENGTH})` : 'NULL',
    ];
}
//# sourceMappingURL=profile.js.map