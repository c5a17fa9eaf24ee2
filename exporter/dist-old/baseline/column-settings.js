import { findColumns } from '../data/columns.js';
import { followBaseline } from './follow-baseline.js';
/**
 * Joins the options of the command with what is said of single columns, which goes first.
 *
 * @throws Error for a column that the data has not
 */
export function joinSettings(columns, options) {
    findColumns(columns, options.categorical, '--categorical');
    findColumns(columns, options.numeric, '--numeric');
    findColumns(columns, options.hash, '--hash');
    findColumns(columns, [...options.overrides.keys()], '--overrides');
    findColumns(columns, [...options.importances.keys()], '--importances');
    const categorical = new Set([...options.categorical, ...options.hash]);
    const numeric = new Set(options.numeric);
    const hashed = new Set(options.hash);
    const followed = options.like ? followBaseline(options.like, columns) : undefined;
    return (column) => {
        const override = options.overrides.get(column) ?? {};
        const option = categorical.has(column) ? 'categorical' : numeric.has(column) ? 'numeric' : undefined;
        const asked = override.kind ?? impliedKind(override) ?? option;
        const like = followed?.get(column);
        const isFree = override.bins === undefined && override.binning === undefined;
        return {
            kind: asked ?? like?.kind,
            bins: override.bins ?? options.bins,
            binning: override.binning ?? options.binning,
            edges: override.edges ?? (isFree && asked !== 'categorical' ? like?.edges : undefined),
            categories: override.categories ?? options.categories,
            hash: override.hash ?? hashed.has(column),
            importance: override.importance ?? options.importances.get(column),
        };
    };
}
/** Settings that only one kind has ask for that kind. */
function impliedKind({ edges, binning, bins, hash }) {
    if (hash)
        return 'categorical';
    return edges || binning || bins !== undefined ? 'numeric' : undefined;
}
//# sourceMappingURL=column-settings.js.map