/** Families whose values can be of the kind whatever they are. */
const FAMILIES = { numeric: ['integer', 'float'], categorical: ['integer', 'boolean', 'text'] };
/**
 * What new data take over from an older baseline, so that both can be compared bin by bin: kinds, and edges of numbers.
 * Categories are matched by name and need nothing. A column whose type has changed is left to itself.
 */
export function followBaseline(baseline, columns) {
    const familyOf = new Map(columns.map(({ name, family }) => [name, family]));
    return new Map(baseline.features
        .filter(({ name, kind }) => FAMILIES[kind].some((family) => family === familyOf.get(name)))
        .map((feature) => [
        feature.name,
        feature.kind === 'numeric' ? { kind: feature.kind, edges: feature.edges } : { kind: feature.kind },
    ]));
}
//# sourceMappingURL=follow-baseline.js.map