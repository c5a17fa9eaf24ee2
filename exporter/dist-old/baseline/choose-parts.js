import { findColumns } from '../data/columns.js';
/**
 * Chooses the columns of a baseline: features in the order of the data (or of `include`), then predictions, then
 * labels.
 *
 * @throws Error for a column that the data has not, one with two roles, or when no column is left
 */
export function chooseParts(columns, choice) {
    const named = namesByRole(choice);
    const predictions = findColumns(columns, named.prediction, '--prediction');
    const labels = findColumns(columns, named.label, '--label');
    const included = choice.include && findColumns(columns, choice.include, '--include');
    const excluded = new Set(findColumns(columns, choice.exclude, '--exclude'));
    const twice = predictions.find((column) => labels.includes(column));
    if (twice)
        throw new Error(`column "${twice.name}" is --prediction and --label; it can be one of them`);
    const taken = new Set([...predictions, ...labels]);
    const hidden = [...taken, ...(included ?? [])].find((column) => excluded.has(column));
    if (hidden)
        throw new Error(`column "${hidden.name}" is excluded and asked for; drop one of the options`);
    const features = (included ?? columns).filter((column) => !taken.has(column) && !excluded.has(column));
    const asPart = (role, named) => (column) => ({ column, role, named });
    const parts = [
        ...features.map(asPart('feature', included !== undefined)),
        ...predictions.map(asPart('prediction', true)),
        ...labels.map(asPart('label', true)),
    ];
    if (parts.length === 0)
        throw new Error('no column is left to build a baseline from');
    return [...new Map(parts.map((part) => [part.column, part])).values()];
}
/** Outputs and labels: those of the options, and those of the overrides, which may make one of them a feature again. */
function namesByRole({ predictions, labels, overrides }) {
    const names = (role, options) => [
        ...options.filter((name) => (overrides.get(name)?.role ?? role) === role),
        ...[...overrides]
            .filter(([name, it]) => it.role === role && !options.includes(name))
            .map(([name]) => name),
    ];
    return { prediction: names('prediction', predictions), label: names('label', labels) };
}
//# sourceMappingURL=choose-parts.js.map