import { COLLECTORS } from '@plumbline/core';
import { RequestError } from '../api/lookup.js';
/** Names told at most when a wrong one was asked for. */
const MOST_NAMES = 20;
/**
 * What `collect[]` and `model` in a query ask for; everything where they are absent.
 *
 * @throws RequestError 400 with the known names
 */
export function parseSelection(query, listModels) {
    const collectors = readNames(query, 'collect[]', () => COLLECTORS);
    return { collectors: collectors ?? new Set(COLLECTORS), models: readNames(query, 'model', listModels) };
}
function readNames(query, parameter, listKnown) {
    const value = query[parameter];
    if (value === undefined)
        return undefined;
    const names = new Set([value].flat());
    const known = listKnown();
    for (const name of names) {
        if (known.includes(name))
            continue;
        const more = known.length > MOST_NAMES ? ` and ${known.length - MOST_NAMES} more` : '';
        const there = known.length > 0 ? known.slice(0, MOST_NAMES).join(', ') + more : 'none';
        throw new RequestError(400, `${parameter}=${JSON.stringify(name)} is not known: there are ${there}`);
    }
    return names;
}
//# sourceMappingURL=selection.js.map