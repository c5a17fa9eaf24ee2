import { computeCriticalZ, parseDuration } from '@plumbline/core';
import { mapSteps, type Steps } from '../turns.js';
import type { CompiledModel } from './compile-model.js';
import { readNumericTexts } from './judge-value.js';
import { ModelMonitor, type MonitorWindow } from './model-monitor.js';
import type { MonitorOptions } from './options.js';
import type { Slot } from './plan.js';
import type { Recorder } from './record.js';
import { RollingWindow } from './rolling-window.js';
import { OTHER_SEGMENT, Segments } from './segments.js';
import { openSketches } from './sketch/open-sketches.js';

/**
 * Opens a monitor that has counted nothing yet. With many features its memory takes long to get, so that others may come
 * between.
 *
 * @param segment the slice of the traffic that it watches; empty for all of it
 */
export function* openMonitor(
  compiled: CompiledModel,
  windowNames: readonly string[],
  now: () => number = Date.now,
  options: MonitorOptions = {},
  segment = '',
): Steps<ModelMonitor> {
  const { plan } = compiled;
  const totals = new Float64Array(plan.width);
  const windows = yield* mapSteps(windowNames, (name): MonitorWindow => {
    const seconds = parseDuration(name);
    const rolling = new RollingWindow(totals, seconds * 1000, now(), plan.sumPlaces);
    return { name, seconds, criticalZ: computeCriticalZ(plan.slots.length, seconds), rolling };
  });
  const sketches = openSketches(plan, windows, now());
  const recorders = yield* mapSteps(plan.slots, (slot): Recorder => {
    const sketch = sketches.get(slot.index);
    const observe = sketch && ((values: Float64Array, count: number) => sketch.add(values, count));
    const record = compiled.recorders[slot.index]!(totals, observe);
    if (!options.numericStrings || !takesNumbers(slot)) return record;
    return (column, rows) => record(readNumericTexts(column), rows);
  });
  const segments = segment === '' ? yield* openSegments(compiled, windowNames, now, options) : null;
  return new ModelMonitor({ compiled, totals, windows, sketches, recorders, segments, segment, now });
}

function* openSegments(
  compiled: CompiledModel,
  windowNames: readonly string[],
  now: () => number,
  options: MonitorOptions,
): Steps<Segments | null> {
  const rule = options.segments?.find(({ model }) => model === compiled.baseline.model);
  if (!rule) return null;
  const monitors = new Map<string, ModelMonitor>();
  for (const name of rule.other ? [...rule.values, OTHER_SEGMENT] : rule.values)
    monitors.set(name, yield* openMonitor(compiled, windowNames, now, options, name));
  return new Segments(rule, compiled.knownNames, monitors);
}

const takesNumbers = ({ feature }: Slot): boolean =>
  feature.kind === 'numeric' || feature.value_type === 'integer';
