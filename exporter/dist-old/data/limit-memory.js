/** Enough to scan any number of rows of some hundred columns. */
export const LEAST_MEMORY_MB = 256;
/** What a column may take, however few its rows: the engine fills all columns of text at once, and scans those of Parquet. */
const COLUMN_MB = { text: 0.3, parquet: 0.1 };
/**
 * Sets how much memory the engine may take before it writes to temporary files.
 *
 * @param table call of a reader that the rows are going to be loaded from
 * @param memory amount such as `1GB`, or `auto` to go by the number of columns
 */
export async function limitMemory(connection, format, table, memory) {
    // Faults of the data are left to those who load it.
    const columns = memory === 'auto' ? await countColumns(connection, table).catch(() => 0) : 0;
    const each = format.text ? COLUMN_MB.text : COLUMN_MB.parquet;
    const needed = `${Math.round(LEAST_MEMORY_MB + columns * each)}MB`;
    await connection.run(`SET memory_limit = '${memory === 'auto' ? needed : memory}'`);
}
/** Columns of the data; of text by its first rows. */
async function countColumns(connection, table) {
    const firstRows = table.replace('sample_size = -1', 'sample_size = 1000');
    return (await connection.run(`SELECT * FROM ${firstRows} LIMIT 0`)).columnNames().length;
}
//# sourceMappingURL=limit-memory.js.map