import { compileCountEstimate } from '../estimate-count.js';
/** Brings the counts of one numeric baseline into the bins of another. They keep their sum. */
export function rebinNumbers(reference, candidate) {
    const estimate = compileCountEstimate(candidate);
    const estimates = reference.edges.map(estimate);
    const atOrBelow = [...estimates.map(({ count }) => count), candidate.observations];
    return {
        counts: atOrBelow.map((count, i) => Math.max(0, count - (atOrBelow[i - 1] ?? 0))),
        interpolated: estimates.filter(({ exact }) => !exact).length,
    };
}
//# sourceMappingURL=rebin-numbers.js.map