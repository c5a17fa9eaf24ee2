import { computeNullRatio } from '../../baseline/null-ratio.js';
/** A diff for machines, in the words of the exporter's API where it has them. */
export function toJson({ files, reference, candidate, rows, failing, gate }) {
    return {
        reference: describeBaseline(files[0], reference),
        candidate: describeBaseline(files[1], candidate),
        fail_on: gate,
        failed: failing.length > 0,
        features: rows.map((row) => ({ ...describeRow(row), fails: failing.includes(row) })),
    };
}
const describeBaseline = (file, { model, version, created_at, data }) => ({
    file,
    model,
    version,
    created_at,
    rows: data.rows,
});
function describeRow({ role, name, reference, candidate, judgement, nulls: judged, q }) {
    const nulls = {
        null_ratio: {
            reference: reference ? computeNullRatio(reference) : null,
            candidate: candidate ? computeNullRatio(candidate) : null,
        },
        null_verdict: judged?.gravity ?? null,
        null_test: judged ? { difference: judged.difference, z: judged.z, p: judged.p } : null,
    };
    const head = { role, feature: name, kind: (reference ?? candidate).kind };
    if (!judgement)
        return { ...head, change: reference ? 'gone' : 'new', verdict: null, q_value: q, ...nulls };
    if ('incomparable' in judgement) {
        return {
            ...head,
            change: 'incomparable',
            reason: judgement.incomparable,
            verdict: null,
            q_value: q,
            ...nulls,
        };
    }
    const { assessment, p, comparison, note } = judgement;
    return {
        ...head,
        change: null,
        verdict: assessment.state,
        observations: assessment.observations,
        minimum_observations: assessment.minimumObservations,
        statistics: { psi: assessment.psi, psi_critical: assessment.criticalPsi, psi_p: p },
        q_value: q,
        comparison,
        ...(note !== undefined && { note }),
        ...nulls,
    };
}
//# sourceMappingURL=to-json.js.map