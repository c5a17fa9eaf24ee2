/** All rows of a query. */
export async function readRows(connection, sql) {
    return (await connection.runAndReadAll(sql)).getRowsJS();
}
/**
 * Items in groups of at most `size`: a query over thousands of columns at once takes time and memory out of all
 * proportion.
 */
export function chunk(items, size) {
    return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
//# sourceMappingURL=query.js.map