import { UNNAMED } from './batch.js';
import { BodyError, parseBody } from './decode.js';
import { describeValue, isName, isRecord, nameFault } from './event.js';
import { MOST_PARSED_AT_ONCE } from './parse-cost.js';
import { readColumnar } from './scan/read-columnar.js';
/** Values counted before other requests get their turn. */
const VALUES_PER_TURN = 100_000;
const FIELDS = new Set([
    'model',
    'version',
    'columns',
    'prediction',
    'label',
    'timestamp',
]);
/**
 * Many events of one model version as one JSON object of columns:
 * `{model, version, columns: {name: [...]}, prediction?: [...] | {name: [...]}, label?, timestamp?: [...]}`. Row `i` of all columns is
 * one event, so all have one length; an absent value is null. A body is taken whole or not at all.
 */
export const columnarDecoder = {
    format: 'columns',
    mostBytes: MOST_PARSED_AT_ONCE,
    *decode(body) {
        const { model, version, columns, unknownFields, timestamp } = readBody(body);
        const rows = findLength(columns);
        const times = readTimes(timestamp, rows);
        const width = Object.values(columns).reduce((sum, { size }) => sum + size, 0);
        const step = Math.max(1, Math.floor(VALUES_PER_TURN / Math.max(1, width)));
        for (let start = 0; start < rows; start += step) {
            const taken = Math.min(step, rows - start);
            const part = taken === rows ? columns : sliceColumns(columns, start, start + taken);
            const ofPart = times && { times: taken === rows ? times : times.slice(start, start + taken) };
            yield { block: { model, version, rows: taken, columns: part, unknownFields, ...ofPart } };
        }
    },
};
const readBody = (body) => readColumnar(body) ?? parseColumnar(body);
function parseColumnar(body) {
    const parsed = parseBody(body);
    if (!isRecord(parsed))
        throw refuse(`a columnar body is a JSON object, got ${describeValue(parsed)}`);
    const { model, version } = parsed;
    if (!isName(model))
        throw refuse(nameFault('model', model));
    if (!isName(version))
        throw refuse(nameFault('version', version));
    if (!isRecord(parsed['columns'])) {
        throw refuse(`"columns" must be an object of arrays by name, got ${describeValue(parsed['columns'])}`);
    }
    const columns = {
        feature: readColumns('columns', parsed['columns']),
        prediction: readColumns('prediction', parsed['prediction']),
        label: readColumns('label', parsed['label']),
    };
    const unknownFields = Object.keys(parsed).filter((field) => !FIELDS.has(field));
    return { model, version, columns, unknownFields, timestamp: parsed['timestamp'] };
}
function readColumns(field, value) {
    if (value === undefined)
        return new Map();
    if (Array.isArray(value))
        return new Map([[UNNAMED, value]]);
    if (!isRecord(value)) {
        throw refuse(`"${field}" must be an array, or an object of arrays by name, got ${describeValue(value)}`);
    }
    const named = Object.entries(value);
    for (const [name, column] of named) {
        if (Array.isArray(column))
            continue;
        throw refuse(`column ${describeValue(name)} of "${field}" must be an array, got ${describeValue(column)}`);
    }
    return new Map(named);
}
/** When each event was; checked where windows go by it. */
function readTimes(value, rows) {
    if (value === undefined)
        return undefined;
    if (Array.isArray(value) && value.length === rows)
        return value;
    const got = Array.isArray(value) ? `one of ${value.length}` : describeValue(value);
    throw refuse(`"timestamp" must be an array with a value for each of the ${rows} events, got ${got}`);
}
/** The one length of all columns; 0 if there are none. */
function findLength(columns) {
    let first;
    for (const [role, named] of Object.entries(columns)) {
        for (const [column, { length }] of named) {
            const name = describeValue(column === UNNAMED ? role : column);
            first ??= { name, length };
            if (length === first.length)
                continue;
            throw refuse(`all columns must have one length: ${first.name} has ${first.length} values, ${name} has ${length}`);
        }
    }
    return first?.length ?? 0;
}
/** The rows from `start` up to `end`. */
export function sliceColumns(columns, start, end) {
    const slice = (named) => new Map([...named].map(([name, column]) => [
        name,
        column instanceof Float64Array ? column.subarray(start, end) : column.slice(start, end),
    ]));
    return {
        feature: slice(columns.feature),
        prediction: slice(columns.prediction),
        label: slice(columns.label),
    };
}
const refuse = (message) => new BodyError(400, 'invalid_event', message);
//# sourceMappingURL=columnar.js.map