import { computeCriticalZ, DEFAULT_WINDOWS, LABEL, METRICS, parseDuration } from '@plumbline/core';
import type { ModelCollector } from '../collector.js';
import { labelModel } from '../labels.js';
import { renderSample } from '../text.js';

const criticalZ: ModelCollector = {
  family: METRICS.modelCriticalZ,
  prepare({ monitor, factsExported }) {
    if (!factsExported) return () => '';
    // Rules over the default windows need their z also where the exporter keeps other windows of its own.
    const text = [...new Set([...DEFAULT_WINDOWS, ...monitor.windowNames])]
      .map((window) =>
        renderSample(
          METRICS.modelCriticalZ.name,
          { ...labelModel(monitor), [LABEL.window]: window },
          computeCriticalZ(monitor.plan.slots.length, parseDuration(window)),
        ),
      )
      .join('');
    return () => text;
  },
};

const info: ModelCollector = {
  family: METRICS.modelInfo,
  prepare({ monitor, factsExported }) {
    if (!factsExported) return () => '';
    const { created_at, data } = monitor.baseline;
    const labels = {
      ...labelModel(monitor),
      [LABEL.baseline]: monitor.hash,
      [LABEL.baselineCreatedAt]: created_at,
      [LABEL.baselineSource]: data.source,
    };
    const text = renderSample(METRICS.modelInfo.name, labels, 1);
    return () => text;
  },
};

const baselineCreated: ModelCollector = {
  family: METRICS.modelBaselineCreated,
  prepare({ monitor, factsExported }) {
    if (!factsExported) return () => '';
    const seconds = Date.parse(monitor.baseline.created_at) / 1000;
    const text = renderSample(METRICS.modelBaselineCreated.name, labelModel(monitor), seconds);
    return () => text;
  },
};

/** Facts about a model version as a whole. */
export const modelFacts = [criticalZ, info, baselineCreated];
