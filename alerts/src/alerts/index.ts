import type { AlertDefinition } from '../definition.js';
import { baselineMissing } from './baseline-missing.js';
import { canaryDrift } from './canary-drift.js';
import { cardinalityLimit } from './cardinality-limit.js';
import { collectorFailing } from './collector-failing.js';
import { exporterDown } from './exporter-down.js';
import { featureDriftSustained } from './feature-drift-sustained.js';
import { featureDrift } from './feature-drift.js';
import { featureVanished } from './feature-vanished.js';
import { ingestRejecting } from './ingest-rejecting.js';
import { invalidSurge } from './invalid-surge.js';
import { missingSpike } from './missing-spike.js';
import { noTraffic } from './no-traffic.js';
import { nullSpike } from './null-spike.js';
import { predictionDrift } from './prediction-drift.js';
import { sampleTooSmall } from './sample-too-small.js';
import { snapshotFailing } from './snapshot-failing.js';
import { staleModel } from './stale-model.js';
import { unknownVersion } from './unknown-version.js';
import { unseenValues } from './unseen-values.js';
import { versionsMixed } from './versions-mixed.js';

/** The catalogue, in the order of `ALERT_NAMES`. */
export const ALERTS: readonly AlertDefinition[] = [
  featureDrift,
  featureDriftSustained,
  predictionDrift,
  canaryDrift,
  nullSpike,
  missingSpike,
  invalidSurge,
  unseenValues,
  featureVanished,
  sampleTooSmall,
  noTraffic,
  versionsMixed,
  staleModel,
  unknownVersion,
  baselineMissing,
  ingestRejecting,
  cardinalityLimit,
  snapshotFailing,
  collectorFailing,
  exporterDown,
];
