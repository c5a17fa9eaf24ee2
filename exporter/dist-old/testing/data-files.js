import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { quoteText } from '../data/sql.js';
const FORMATS = [
    ['parquet', 'FORMAT parquet'],
    ['csv', 'FORMAT csv'],
    ['ndjson', 'FORMAT json'],
];
export async function makeDataFolder() {
    const path = await mkdtemp(join(tmpdir(), 'plumbline-test-'));
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    return {
        path,
        async write(name, query) {
            const file = join(path, name);
            const format = FORMATS.find(([ending]) => name.endsWith(ending))[1];
            await connection.run(`COPY (${query}) TO ${quoteText(file)} (${format})`);
            return file;
        },
        async remove() {
            connection.closeSync();
            instance.closeSync();
            await rm(path, { recursive: true });
        },
    };
}
//# sourceMappingURL=data-files.js.map