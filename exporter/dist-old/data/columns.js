import { DuckDBTypeId } from '@duckdb/node-api';
import { suggestName } from '../suggest.js';
const FAMILIES = {
    float: [DuckDBTypeId.FLOAT, DuckDBTypeId.DOUBLE, DuckDBTypeId.DECIMAL],
    integer: [
        DuckDBTypeId.TINYINT,
        DuckDBTypeId.SMALLINT,
        DuckDBTypeId.INTEGER,
        DuckDBTypeId.BIGINT,
        DuckDBTypeId.HUGEINT,
        DuckDBTypeId.UTINYINT,
        DuckDBTypeId.USMALLINT,
        DuckDBTypeId.UINTEGER,
        DuckDBTypeId.UBIGINT,
        DuckDBTypeId.UHUGEINT,
    ],
    boolean: [DuckDBTypeId.BOOLEAN],
    text: [DuckDBTypeId.VARCHAR, DuckDBTypeId.ENUM],
    time: [
        DuckDBTypeId.DATE,
        DuckDBTypeId.TIME,
        DuckDBTypeId.TIME_TZ,
        DuckDBTypeId.TIME_NS,
        DuckDBTypeId.TIMESTAMP,
        DuckDBTypeId.TIMESTAMP_S,
        DuckDBTypeId.TIMESTAMP_MS,
        DuckDBTypeId.TIMESTAMP_NS,
        DuckDBTypeId.TIMESTAMP_TZ,
        DuckDBTypeId.INTERVAL,
    ],
    nested: [
        DuckDBTypeId.LIST,
        DuckDBTypeId.ARRAY,
        DuckDBTypeId.STRUCT,
        DuckDBTypeId.MAP,
        DuckDBTypeId.UNION,
        DuckDBTypeId.VARIANT,
    ],
};
/** The family of an SQL type; JSON is text to DuckDB and nested to us. */
export function classifyType(type) {
    if (type.alias === 'JSON')
        return 'nested';
    const families = Object.keys(FAMILIES);
    return families.find((family) => FAMILIES[family].includes(type.typeId)) ?? 'other';
}
/** A message lists no more columns than this. */
const LISTED_COLUMNS = 20;
/**
 * Finds columns by name.
 *
 * @param option what asked for them, such as `--label`
 * @throws Error that names each unknown column, the one it may mean, and the first of those there are
 */
export function findColumns(columns, names, option) {
    const byName = new Map(columns.map((column) => [column.name, column]));
    return names.map((name) => {
        const column = byName.get(name);
        if (column)
            return column;
        throw new Error(`${option}: the data has no column "${name}"; ${listNames(name, [...byName.keys()])}`);
    });
}
function listNames(unknown, names) {
    const meant = suggestName(unknown, names);
    const listed = names.slice(0, LISTED_COLUMNS).join(', ');
    const more = names.length > LISTED_COLUMNS ? ` and ${names.length - LISTED_COLUMNS} more` : '';
    return `${meant === undefined ? '' : `did you mean "${meant}"? `}it has ${listed}${more}`;
}
//# sourceMappingURL=columns.js.map