import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { classifyType } from './columns.js';
import { explainLateError, explainReadError } from './explain-error.js';
import { findFiles } from './find-files.js';
import { findFormat } from './formats.js';
import { limitMemory } from './limit-memory.js';
import { saveStream } from './save-stream.js';
import { quoteText } from './sql.js';
import { unwrapScalars } from './unwrap-scalars.js';
/** The view that holds the opened rows. */
export const DATA = 'data';
/** The path that stands for standard input. */
export const STDIN = '-';
/**
 * Opens data files in a database in memory.
 *
 * @param paths files or globs, all of one format; or `-` alone for standard input, which needs `format`
 * @throws Error that names the file, or the condition, and the cause
 */
export async function openData(paths, options = {}) {
    const { where, format: wanted, memory } = options;
    const piped = paths.includes(STDIN);
    if (piped && paths.length > 1)
        throw new Error(`${STDIN} is standard input and cannot be read beside files`);
    if (piped && !wanted)
        throw new Error(`${STDIN} is standard input: say with --format what comes there`);
    const format = findFormat(paths, wanted);
    const origin = piped ? 'standard input' : paths.join(', ');
    const spill = join(tmpdir(), `plumbline-${randomUUID()}`);
    const instance = await DuckDBInstance.create(':memory:', {
        autoinstall_known_extensions: 'false',
        temp_directory: spill,
    });
    const connection = await instance.connect();
    options.onConnect?.(connection);
    const saved = piped ? await saveStream(process.stdin) : undefined;
    const close = async () => {
        connection.closeSync();
        instance.closeSync();
        rmSync(spill, { recursive: true, force: true });
        await saved?.remove();
    };
    try {
        await connection.run(`SET TimeZone = 'UTC'; SET enable_progress_bar = true; SET enable_progress_bar_print = false`);
        const files = await findFiles(connection, saved ? [saved.path] : paths).catch((error) => {
            throw saved ? new Error('standard input: empty, there is nothing to read', { cause: error }) : error;
        });
        const list = `[${files.map((file) => quoteText(literally(file))).join(', ')}]`;
        const table = format.call(list);
        if (memory !== undefined)
            await limitMemory(connection, format, table, memory);
        await connection
            .run(`CREATE ${format.text ? 'TEMP TABLE' : 'VIEW'} source AS SELECT * FROM ${table}`)
            .catch((error) => {
            throw explainReadError(origin, format.name, error);
        });
        if (format.name === 'ndjson')
            await unwrapScalars(connection, 'source');
        await connection
            .run(`CREATE VIEW ${DATA} AS SELECT * FROM source ${where === undefined ? '' : `WHERE (${where}\n)`}`)
            .catch(rephrase(`--where ${where}`));
        const explain = (error) => explainLateError(origin, format.name, error);
        return { connection, columns: await listColumns(connection), format, files, explain, close };
    }
    catch (error) {
        await close();
        throw error;
    }
}
/** A path as a glob that matches only itself. */
function literally(path) {
    return path.replace(/[[*?]/g, '[$&]');
}
async function listColumns(connection) {
    const result = await connection.run(`SELECT * FROM ${DATA} LIMIT 0`);
    const types = result.columnTypes();
    return result
        .columnNames()
        .map((name, i) => ({ name, type: types[i].alias ?? String(types[i]), family: classifyType(types[i]) }));
}
/** Puts our words before DuckDB's own, of which the first line holds the cause. */
function rephrase(context) {
    return (error) => {
        throw new Error(`${context}: ${error.message.split('\n')[0]}`, { cause: error });
    };
}
//# sourceMappingURL=open-data.js.map