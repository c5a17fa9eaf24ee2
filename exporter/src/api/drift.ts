import type { FeatureDrift } from '@plumbline/core';
import type { WindowReading } from '../monitor/model-monitor.js';
import type { Slot } from '../monitor/plan.js';

/** What both the drift table and the histogram say of a feature in a window. */
export function describeDrift(slot: Slot, window: string, reading: WindowReading): FeatureDrift {
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
