import { chunk } from '../data/query.js';
import { quoteName } from '../data/sql.js';
import { binCategories } from './bin-categories.js';
import { binNumbers } from './bin-numbers.js';
import { sortParts } from './sort-parts.js';
/** More columns than this are copied in groups: every query pays for all columns of the relation it reads. */
const FEW_COLUMNS = 100;
const CELLS_PER_COPY = 50_000_000;
const MOST_COLUMNS_PER_COPY = 1000;
/** The distribution of every column that has one, in the order of the parts. */
export async function summariseParts(context, parts) {
    const features = [];
    const { source, connection, progress } = context;
    // Of larger data the scans themselves cost more, and a copy would fill the disk.
    const copies = parts.length > FEW_COLUMNS && source.edges === source.counts;
    const fitting = Math.min(MOST_COLUMNS_PER_COPY, Math.floor(CELLS_PER_COPY / source.rows));
    let finished = 0;
    const advance = (columns) => progress.report((finished += columns), parts.length);
    advance(0);
    for (const group of chunk(parts, Math.max(FEW_COLUMNS, fitting))) {
        if (!copies) {
            features.push(...(await summariseGroup(context, group, advance)));
            continue;
        }
        const names = group.map(({ column }) => quoteName(column.name));
        await connection.run(`CREATE TEMP TABLE part AS SELECT ${names.join(', ')} FROM ${source.counts}`);
        const copy = { ...source, counts: 'part', edges: 'part' };
        features.push(...(await summariseGroup({ ...context, source: copy }, group, advance)));
        await connection.run('DROP TABLE part');
    }
    return features;
}
async function summariseGroup(context, parts, advance) {
    const { numeric, categorical } = await sortParts(context, parts);
    advance(parts.length - numeric.length - categorical.length);
    const features = new Map();
    const turned = [];
    for (const { job, valueType } of categorical) {
        const feature = await binCategories(context, job, valueType);
        if (feature === 'numeric')
            turned.push(job);
        else {
            if (feature)
                features.set(job.part, feature);
            advance(1);
        }
    }
    const jobs = [...numeric, ...turned];
    const binned = await binNumbers(context, jobs, advance);
    jobs.forEach(({ part }, i) => features.set(part, binned[i]));
    return parts.flatMap((part) => features.get(part) ?? []);
}
//# sourceMappingURL=summarise-parts.js.map