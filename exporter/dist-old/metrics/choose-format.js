/**
 * OpenMetrics 1.0.0 only where it is named and liked at least as much as plain text. Parameters beside the version are
 * passed over: scrapers send some (`escaping`) that change nothing about names like ours.
 *
 * @param accept the header `Accept`
 */
export function chooseFormat(accept) {
    const ranges = (accept ?? '').split(',').map(parseRange);
    const liking = (type, version) => Math.max(0, ...ranges
        .filter((range) => range.type === type && (range.version ?? version) === version)
        .map(({ quality }) => quality));
    const openmetrics = liking('application/openmetrics-text', '1.0.0');
    return openmetrics > 0 && openmetrics >= liking('text/plain', '0.0.4') ? 'openmetrics' : 'prometheus';
}
function parseRange(text) {
    const [type = '', ...pairs] = text.split(';').map((part) => part.trim().toLowerCase());
    const parameters = new Map(pairs.map((pair) => pair.split('=', 2).map((part) => part.trim())));
    const quality = Number(parameters.get('q') ?? 1);
    return { type, version: parameters.get('version'), quality: Number.isFinite(quality) ? quality : 0 };
}
//# sourceMappingURL=choose-format.js.map