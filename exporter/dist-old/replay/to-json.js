import { DuckDBTimestampTZValue, DuckDBTypeId, JsonDuckDBValueConverter, } from '@duckdb/node-api';
const TIMESTAMPS = [
    DuckDBTypeId.TIMESTAMP,
    DuckDBTypeId.TIMESTAMP_S,
    DuckDBTypeId.TIMESTAMP_MS,
    DuckDBTypeId.TIMESTAMP_NS,
];
/**
 * A value of the data as a client would send it: integers and decimals as numbers (the
 * nearest double, as the baseline took them), times as ISO 8601 text, NaN and infinities (which JSON has not) as null.
 */
export const toJson = (value, type, converter) => {
    if (value === null)
        return null;
    if (typeof value === 'bigint')
        return Number(value);
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : null;
    if (type.typeId === DuckDBTypeId.DECIMAL)
        return Number(String(value));
    if (value instanceof DuckDBTimestampTZValue)
        return new Date(Number(value.micros / 1000n)).toISOString();
    if (TIMESTAMPS.includes(type.typeId))
        return String(value).replace(' ', 'T');
    return JsonDuckDBValueConverter(value, type, converter);
};
//# sourceMappingURL=to-json.js.map