import { leaveOut } from './build-context.js';
import { countStates } from './count-states.js';
import { inferKind } from './infer-kind.js';
import { profileValues } from './profile.js';
/** Fewer values than this in a sample of the rows are too few to choose bins from; then all of them are read. */
const FEWEST_SAMPLED = 1000;
/** From this share of texts that are numbers on, the others look like slips. */
const MOSTLY_NUMBERS = 0.5;
/** Looks at every column and tells those with numeric bins from those with categories. */
export async function sortParts(context, parts) {
    const { connection, source, settingsOf } = context;
    const columns = parts.map(({ column }) => column);
    const states = await countStates(connection, source.counts, columns, source.rows);
    const isThin = (i) => source.edges !== source.counts && (states[i].usable * source.edgeRows) / source.rows < FEWEST_SAMPLED;
    const thin = columns.filter((_, i) => isThin(i));
    const looks = await profileValues(connection, source.edges, columns);
    const exactLooks = await profileValues(connection, source.counts, thin);
    const sorted = { numeric: [], categorical: [] };
    parts.forEach((part, i) => {
        const settings = settingsOf(part.column.name);
        const exact = exactLooks[thin.indexOf(part.column)];
        const profile = { ...(exact ?? looks[i]), ...states[i] };
        const job = { part, settings, states: states[i], edges: exact ? source.counts : source.edges };
        const kind = inferKind(part.column, profile, settings.kind);
        if (kind.kind === 'none')
            leaveOut(context, part, settings, kind.reason);
        else if (kind.kind === 'numeric')
            sorted.numeric.push(job);
        else
            sorted.categorical.push({ job, valueType: kind.valueType });
        if (kind.kind === 'categorical' && context.text && !settings.hash)
            warnOfSlips(context, part, profile);
    });
    return sorted;
}
function warnOfSlips({ warn, source }, { column }, profile) {
    if (column.family !== 'text' || profile.otherText === null)
        return;
    const share = profile.numberTexts / Math.min(profile.usable, source.edgeRows);
    if (share < MOSTLY_NUMBERS)
        return;
    warn(`column "${column.name}": ${Math.floor(100 * share)} % of its values are numbers, but "${profile.otherText}" is not, so all are taken as categories; mend the data, or leave such rows out with --where`);
}
//# sourceMappingURL=sort-parts.js.map