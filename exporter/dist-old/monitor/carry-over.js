/** Pairs the slots of an old plan with those of a new one whose every entry means the same. */
export function pairSlots(from, to) {
    const known = new Map(from.slots.map((slot) => [slot.identity, slot]));
    return to.slots.flatMap((slot) => {
        const old = known.get(slot.identity);
        return old ? [{ from: old, to: slot }] : [];
    });
}
/** Copies the entries of paired slots from a vector of the old plan into one of the new. */
export function copyEntries(pairs, source, target) {
    for (const { from, to } of pairs)
        target.set(source.subarray(from.bins, from.bins + from.width), to.bins);
    return target;
}
/** What paired slots of an old plan counted, as a monitor of the new plan counts it. */
export function moveDelta(pairs, delta, to) {
    const lastValueAt = new Float64Array(to.slots.length).fill(-Infinity);
    for (const pair of pairs)
        lastValueAt[pair.to.index] = delta.lastValueAt[pair.from.index];
    const totals = copyEntries(pairs, delta.totals, new Float64Array(to.width));
    const sketches = new Map(pairs.flatMap(({ from, to: { index } }) => {
        const sketch = delta.sketches.get(from.index);
        return sketch ? [[index, sketch]] : [];
    }));
    return { ...delta, lastValueAt, totals, sketches };
}
//# sourceMappingURL=carry-over.js.map