import { DATA } from '../data/open-data.js';
import { quoteName, quoteText } from '../data/sql.js';
import { toJson } from './to-json.js';
/** Moments further from 1970 cannot be written as a date. */
const LATEST_MS = 8.64e15;
/**
 * Prepares to read rows of opened data.
 *
 * @throws Error for a range that is not written as dates or timestamps
 */
export async function prepareRows(connection, columns, range) {
    const time = columns.time && `epoch_ms(${quoteName(columns.time.name)}::TIMESTAMP)`;
    const conditions = time
        ? [
            `${time} IS NOT NULL`,
            ...(await limit(connection, `${time} >=`, '--from', range.from)),
            ...(await limit(connection, `${time} <`, '--until', range.until)),
        ]
        : ['true'];
    const where = `WHERE ${conditions.join(' AND ')}`;
    const { features, predictions, label } = columns;
    const names = [...features, ...predictions, ...(label ? [label] : [])].map(({ name }) => quoteName(name));
    const query = `SELECT ${[`${time ?? 0}::DOUBLE`, ...names].join(', ')} FROM ${DATA} ${where}
    ${time ? `ORDER BY ${quoteName(columns.time.name)}` : ''}`;
    return {
        rows: await count(connection, where),
        rowsWithoutTime: time ? await count(connection, `WHERE ${time} IS NULL`) : 0,
        async *read() {
            const result = await connection.stream(query);
            for await (const rows of result.yieldConvertedRows(toJson)) {
                yield rows.map((values) => shapeRow(columns, values));
            }
        },
    };
}
function shapeRow({ features, predictions, label, time: ofTime }, values) {
    const [time, ...rest] = values;
    const outputs = rest.slice(features.length);
    const byName = (columns, from) => Object.fromEntries(columns.map(({ name }, i) => [name, from[i]]));
    return {
        time: time,
        ...(ofTime &&
            Math.abs(time) <= LATEST_MS && { timestamp: new Date(time).toISOString() }),
        features: byName(features, rest),
        ...(predictions.length === 1 && { prediction: outputs[0] }),
        ...(predictions.length > 1 && { prediction: byName(predictions, outputs) }),
        ...(label && { label: outputs.at(-1) }),
    };
}
async function count(connection, where) {
    const reader = await connection.runAndReadAll(`SELECT count(*)::DOUBLE FROM ${DATA} ${where}`);
    return reader.getRowsJS()[0][0];
}
async function limit(connection, comparison, option, text) {
    if (text === undefined)
        return [];
    const query = `SELECT epoch_ms(TRY_CAST(${quoteText(text)} AS TIMESTAMPTZ)::TIMESTAMP)::DOUBLE`;
    const moment = (await connection.runAndReadAll(query)).getRowsJS()[0][0];
    if (typeof moment === 'number')
        return [`${comparison} ${moment}`];
    throw new Error(`${option} "${text}" is no moment: write it like 2001-02-01 or 2001-02-01T06:30:00`);
}
//# sourceMappingURL=read-rows.js.map