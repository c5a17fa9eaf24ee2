/** Every alert there is. Each has a file in `alerts/`, a runbook of its name, and promtool cases. */
export const ALERT_NAMES = [
  'PlumblineFeatureDrift',
  'PlumblineFeatureDriftSustained',
  'PlumblinePredictionDrift',
  'PlumblineCanaryDrift',
  'PlumblineNullSpike',
  'PlumblineMissingSpike',
  'PlumblineInvalidSurge',
  'PlumblineUnseenValues',
  'PlumblineFeatureVanished',
  'PlumblineSampleTooSmall',
  'PlumblineNoTraffic',
  'PlumblineVersionsMixed',
  'PlumblineStaleModel',
  'PlumblineUnknownVersion',
  'PlumblineBaselineMissing',
  'PlumblineIngestRejecting',
  'PlumblineCardinalityLimit',
  'PlumblineSnapshotFailing',
  'PlumblineCollectorFailing',
  'PlumblineExporterDown',
] as const;
export type AlertName = (typeof ALERT_NAMES)[number];
