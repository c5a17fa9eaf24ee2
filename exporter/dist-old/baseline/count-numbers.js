import { readFinite, spellNumber } from '../data/numbers.js';
import { readRows } from '../data/query.js';
import { quoteNumber } from '../data/sql.js';
const FACTS = 6;
/**
 * Counts the finite values of numeric columns per bin, and their moments, exactly and in one pass. Every column must
 * hold a finite value.
 */
export async function countNumbers(connection, from, columns) {
    const facts = columns.flatMap(({ edges, middle }, i) => {
        // The mean is never further than a standard deviation from the median, so the squares cancel by half at most.
        const difference = `(x${i} - ${quoteNumber(middle)})`;
        return [
            `map_values(histogram(x${i}, [${edges.map(quoteNumber).join(', ')}]))::DOUBLE[]`,
            `count(x${i})::DOUBLE`,
            `min(x${i})`,
            `max(x${i})`,
            `sum(${difference})`,
            `sum(${difference} * ${difference})`,
        ];
    });
    const values = columns.map(({ column }, i) => `${readFinite(column)} AS x${i}`);
    const [cells] = await readRows(connection, `SELECT ${facts.join(', ')} FROM (SELECT ${values.join(', ')} FROM ${from})`);
    const answers = [];
    for (const [i, column] of columns.entries()) {
        answers.push(await readAnswer(connection, from, column, cells.slice(FACTS * i, FACTS * (i + 1))));
    }
    return answers;
}
async function readAnswer(connection, from, { column, edges, middle }, [bins, count, lowest, highest, sum, squares]) {
    // The engine lists the bin above the last edge only if it holds anything.
    const counts = Array.from({ length: edges.length + 1 }, (_, bin) => bins[bin] ?? 0);
    const [min, max] = [lowest, highest];
    const offset = sum / count;
    const variance = squares / count - offset * offset;
    const exact = Number.isFinite(variance) && (variance > 0 || min === max);
    const { mean, stddev } = exact
        ? { mean: middle + offset, stddev: Math.sqrt(Math.max(0, variance)) }
        : await readScaledMoments(connection, from, column, Math.max(Math.abs(min), Math.abs(max)));
    return {
        counts,
        ...roundMoments(mean, stddev),
        min: Math.min(...spellNumber(min, column.type)) + 0,
        max: Math.max(...spellNumber(max, column.type)) + 0,
    };
}
const SURE_DIGITS = 10;
/**
 * Keeps ten digits of the standard deviation, and of the mean what is as fine: the digits behind them depend on the
 * order in which threads add up, and the same data should give the same file.
 */
function roundMoments(mean, stddev) {
    const digits = SURE_DIGITS - 1 - Math.floor(Math.log10(stddev));
    const rounded = digits >= 0 && digits <= 100 ? Number(mean.toFixed(digits)) : mean;
    return { mean: rounded, stddev: Number(stddev.toPrecision(SURE_DIGITS)) };
}
/** Moments of values whose squares are too large or too small for a double. */
async function readScaledMoments(connection, from, column, largest) {
    // Divided by a power of 2, which costs no digit, squares of the largest doubles stay finite.
    const unit = quoteNumber(2 ** Math.floor(Math.log2(largest)));
    const [cells] = await readRows(connection, `SELECT favg(x / ${unit}) * ${unit}, stddev_pop(x / ${unit}) * ${unit}
     FROM (SELECT ${readFinite(column)} AS x FROM ${from}) WHERE x IS NOT NULL`);
    const [mean, stddev] = cells;
    return { mean, stddev };
}
//# sourceMappingURL=count-numbers.js.map