/** What both the drift table and the histogram say of a feature in a window. */
export function describeDrift(slot, window, reading) {
    return {
        role: slot.feature.role,
        feature: slot.feature.name,
        kind: slot.feature.kind,
        layout: slot.layoutName,
        window,
        observations: reading.observations,
        minimum_observations: reading.minimumObservations,
        age_seconds: Number.isFinite(reading.ageSeconds) ? reading.ageSeconds : null,
        states: reading.states,
        ...(slot.importance !== undefined && { importance: slot.importance }),
        statistics: { psi: reading.psi, psi_critical: reading.criticalPsi },
        verdict: reading.state,
    };
}
//# sourceMappingURL=drift.js.map