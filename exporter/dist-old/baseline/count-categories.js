import { CATEGORY_DIGITS } from '@plumbline/core';
import { isWhole } from '../data/numbers.js';
import { readRows } from '../data/query.js';
import { quoteName, quoteText } from '../data/sql.js';
/**
 * Counts the categories of a column. Whole numbers that stand in a float column are read as integers: 3.0 is the
 * category 3; fractions are left out of the total.
 *
 * @param limit most categories to list
 * @param longest names are cut to this many characters
 */
export async function countCategories(connection, from, column, { limit, longest, salt = '' }) {
    const name = quoteName(column.name);
    const value = column.family === 'float' ? `CASE WHEN ${isWhole(column)} THEN ${name}::BIGINT END` : name;
    const rows = await readRows(connection, `WITH counted AS MATERIALIZED (
      SELECT ${value} AS category, count(*) AS count FROM ${from} GROUP BY ALL HAVING category IS NOT NULL
    ), top AS (
      SELECT category::VARCHAR AS name, count FROM counted ORDER BY count DESC, name LIMIT ${limit}
    )
    SELECT left(name, ${longest}), left(sha256(${quoteText(salt)} || name), ${CATEGORY_DIGITS}), count::DOUBLE,
      (SELECT count(*)::DOUBLE FROM counted), (SELECT sum(count)::DOUBLE FROM counted)
    FROM top ORDER BY count DESC, name`);
    const [, , , distinct = 0, total = 0] = rows[0] ?? [];
    return {
        listed: rows.map(([name, hash, count]) => ({ name, hash, count })),
        distinct: distinct,
        total: total,
    };
}
/** Share of the most frequent category among all values of a column that is not null everywhere. */
export async function readLargestShare(connection, from, column) {
    const name = quoteName(column.name);
    const [cells] = await readRows(connection, `SELECT (max(n) / sum(n))::DOUBLE FROM (SELECT count(*) AS n FROM ${from} WHERE ${name} IS NOT NULL GROUP BY ${name})`);
    return cells[0];
}
//# sourceMappingURL=count-categories.js.map