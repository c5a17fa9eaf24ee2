import { LABEL } from '@plumbline/core';
import type { ModelMonitor } from '../monitor/model-monitor.js';
import type { Slot } from '../monitor/plan.js';

/** Labels of a model version. */
export function labelModel({ baseline }: ModelMonitor): Record<string, string> {
  return { [LABEL.model]: baseline.model, [LABEL.version]: baseline.version };
}

/** Labels of one feature of a model version under its layout. */
export function labelFeature(monitor: ModelMonitor, slot: Slot): Record<string, string> {
  return {
    ...labelModel(monitor),
    [LABEL.segment]: monitor.segment,
    [LABEL.role]: slot.feature.role,
    [LABEL.feature]: slot.feature.name,
    [LABEL.layout]: slot.layoutName,
  };
}
