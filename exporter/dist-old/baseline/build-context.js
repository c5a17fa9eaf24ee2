/** Leaves a column out with a warning. @throws Error if it was asked for by name */
export function leaveOut({ warn }, part, settings, reason) {
    const { name } = part.column;
    if (part.named || settings.kind)
        throw new Error(`${part.role} "${name}" cannot be binned: ${reason}`);
    warn(`column "${name}" is left out: ${reason}`);
}
/** What a feature of either kind begins with. */
export function describeHead({ part, settings, states }) {
    return {
        name: part.column.name,
        role: part.role,
        observations: states.usable,
        states: { null: states.nulls, non_finite: states.nonFinite },
        ...(settings.importance !== undefined && { importance: settings.importance }),
    };
}
//# sourceMappingURL=build-context.js.map