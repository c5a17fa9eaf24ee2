import { chooseEdges, smoothShares } from '@plumbline/core';
import { DATA } from '../data/open-data.js';
import { quoteName, quoteNumber } from '../data/sql.js';
/**
 * Bins and moments of the finite values of a numeric column, of which there must be one.
 *
 * @param bins bins wished for
 * @param type SQL type of the column
 */
export async function summariseNumeric(connection, name, bins, type = 'DOUBLE') {
    const values = `SELECT x FROM (SELECT ${readAsDouble(name, type)} AS x FROM ${DATA}) WHERE isfinite(x)`;
    const table = await readFrequencies(connection, values, bins);
    const [lowest, max] = [table[0].value, table.at(-1).value];
    const min = type === 'FLOAT'
        ? Math.min(lowest, Math.fround(lowest), Number(lowest.toPrecision(FLOAT_DIGITS)))
        : lowest;
    const edges = chooseEdges(table, bins);
    // Divided by a power of 2, which costs no digit, squares of the largest doubles stay finite.
    const unit = quoteNumber(2 ** Math.floor(Math.log2(Math.max(1, Math.abs(min), Math.abs(max)))));
    const reader = await connection.runAndReadAll(`
    SELECT favg(x / ${unit}) * ${unit}, stddev_pop(x / ${unit}) * ${unit}, count(*)::DOUBLE,
      ${edges.map((edge) => `(count(*) FILTER (WHERE x <= ${quoteNumber(edge)}))::DOUBLE`).join(', ')}
    FROM (${values})`);
    const [mean, stddev, total, ...atOrBelow] = reader.getRowsJS()[0];
    const counts = [...atOrBelow, total].map((count, bin) => count - (atOrBelow[bin - 1] ?? 0));
    return {
        kind: 'numeric',
        edges,
        counts,
        shares: smoothShares(counts),
        mean: mean,
        stddev: stddev,
        min,
        max,
    };
}
/** Digits to which a 32-bit float is sure to be written. */
const FLOAT_DIGITS = 6;
/**
 * A column as doubles. A 32-bit float reaches the exporter either as the double it is (0.699999988) or as the decimal
 * it is written as (0.7), by the client's JSON writer; the larger of both stands for it, so that an edge on a value
 * has both spellings below it.
 */
function readAsDouble(name, type) {
    const column = quoteName(name);
    if (type !== 'FLOAT')
        return `${column}::DOUBLE`;
    return `greatest(${column}::DOUBLE, ${column}::VARCHAR::DOUBLE)`;
}
/** Quantiles between point masses are as fine as this part of a bin. */
const GRID_LINES_PER_BIN = 20;
/**
 * Distinct values with their counts, thinned inside the database: the first, point masses and what stands just below
 * them, and one on each line of a grid of quantiles that holds all `k/bins` and the last.
 */
async function readFrequencies(connection, values, bins) {
    const lines = bins * GRID_LINES_PER_BIN;
    const reader = await connection.runAndReadAll(`
    SELECT value, count::DOUBLE, up_to::DOUBLE FROM (
      SELECT *, sum(count) OVER () AS total,
        sum(count) OVER ordered AS up_to,
        lead(count) OVER ordered AS next_count
      FROM (SELECT x AS value, count(*) AS count FROM (${values}) GROUP BY x)
      WINDOW ordered AS (ORDER BY value)
    )
    WHERE up_to = count
      OR count * ${bins} >= total OR next_count * ${bins} >= total
      OR up_to * ${lines} // total > (up_to - count) * ${lines} // total
    ORDER BY value`);
    return reader.getRowsJS().map(([value, count, atOrBelow]) => ({
        value,
        count,
        atOrBelow,
    }));
}
//# sourceMappingURL=summarise-numeric.js.map