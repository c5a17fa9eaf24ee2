import { readRows } from './query.js';
import { quoteName } from './sql.js';
/**
 * Turns columns of JSON that hold plain values of several types (1 and "s") into text, as they would be in a CSV file.
 * Columns that hold an object or an array anywhere stay as they are.
 */
export async function unwrapScalars(connection, table) {
    const result = await connection.run(`SELECT * FROM ${table} LIMIT 0`);
    const types = result.columnTypes();
    const names = result
        .columnNames()
        .filter((_, i) => types[i].alias === 'JSON')
        .map(quoteName);
    for (const name of names) {
        const [nested] = await readRows(connection, `SELECT 1 FROM ${table} WHERE json_type(${name}) IN ('OBJECT', 'ARRAY') LIMIT 1`);
        if (!nested)
            await connection.run(`ALTER TABLE ${table} ALTER ${name} TYPE VARCHAR USING ${name} ->> '$'`);
    }
}
//# sourceMappingURL=unwrap-scalars.js.map