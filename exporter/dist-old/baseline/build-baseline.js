import { BASELINE_SCHEMA, parseBaseline } from '@plumbline/core';
import { hashFiles } from '../data/hash-files.js';
import { DATA, openData, STDIN } from '../data/open-data.js';
import { describeSample, drawSample } from '../data/sample.js';
import { quoteName } from '../data/sql.js';
import { VERSION } from '../version.js';
import { chooseParts } from './choose-parts.js';
import { joinSettings } from './column-settings.js';
import { countRows } from './count-states.js';
import { SILENT } from './progress.js';
import { summariseParts } from './summarise-parts.js';
/** Data of up to this many rows gives edges and quantiles by all of them. */
export const MOST_EXACT_ROWS = 500_000;
/** Rows drawn from larger data for that: a bin of 10 % comes out between 9.8 and 10.2 %. Counts are of all rows. */
export const EDGE_ROWS = 200_000;
/**
 * Builds a baseline from training data.
 *
 * @param warn takes one line for each column that is left out, and for what a user may not expect
 * @throws Error for data that cannot be read or is empty, unknown columns, and columns asked for by name that
 *   cannot be binned
 */
export async function buildBaseline(options, warn, progress = SILENT) {
    progress.begin('reading');
    const data = await openData(options.data, {
        ...options,
        memory: options.memory ?? 'auto',
        onConnect: (connection) => progress.watch(connection),
    }).catch((error) => {
        progress.end();
        throw explainMemory(error);
    });
    // Beside the engine's work. A fault is waited for, at the end.
    const hash = hashFiles(data.files);
    hash.catch(() => undefined);
    try {
        const settingsOf = joinSettings(data.columns, options);
        const parts = chooseParts(data.columns, options);
        const names = parts.map(({ column }) => quoteName(column.name));
        const source = await prepareRows(data, names, options, progress);
        const features = await summariseParts({ connection: data.connection, source, settingsOf, options, text: data.format.text, warn, progress }, parts);
        const where = options.data.includes(STDIN) ? 'standard input' : options.data.join(' ');
        if (features.length === 0)
            throw new Error(`${where}: no column can be binned`);
        const baseline = {
            schema: BASELINE_SCHEMA,
            model: options.model,
            version: options.version,
            created_at: new Date().toISOString(),
            created_by: `plumbline ${VERSION}`,
            data: {
                source: where,
                rows: source.rows,
                ...(options.where !== undefined && { where: options.where }),
                ...(options.sample && { sample: describeSample(options.sample) }),
                sha256: await hash,
                ...(source.edges !== source.counts && { edge_rows: source.edgeRows }),
                columns: data.columns.map(({ name }) => name),
            },
            features,
        };
        return parseBaseline(JSON.stringify(baseline), 'the finished baseline');
    }
    catch (error) {
        throw explainMemory(data.explain(error));
    }
    finally {
        progress.end();
        await data.close();
    }
}
function explainMemory(error) {
    if (!/out of memory error/i.test(error.message))
        return error;
    return new Error(`${error.message.split('\n')[0]}; give more with --memory, such as --memory 4GB`, {
        cause: error,
    });
}
/** Draws the samples that are needed. */
async function prepareRows({ connection }, columns, { data, where, sample }, progress) {
    if (sample)
        await drawSample(connection, DATA, 'sampled', columns, sample);
    const counts = sample ? 'sampled' : DATA;
    const rows = await countRows(connection, counts);
    if (rows === 0) {
        const condition = where === undefined ? '' : ` where ${where}`;
        const drawn = sample ? ` in a sample of ${describeSample(sample)}` : '';
        throw new Error(`${data.join(' ')} holds no rows${condition}${drawn}`);
    }
    if (rows <= MOST_EXACT_ROWS)
        return { rows, counts, edges: counts, edgeRows: rows };
    progress.begin('sampling');
    await drawSample(connection, counts, 'edge_sample', columns, { rows: EDGE_ROWS });
    return { rows, counts, edges: 'edge_sample', edgeRows: EDGE_ROWS };
}
//# sourceMappingURL=build-baseline.js.map