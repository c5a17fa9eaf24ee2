/** How much a finding weighs in a gate, the gravest last. */
export const GRAVITIES = ['ok', 'warn', 'drift'];
export function pickGravest(first, second) {
    return GRAVITIES.indexOf(first) >= GRAVITIES.indexOf(second) ? first : second;
}
//# sourceMappingURL=gravity.js.map