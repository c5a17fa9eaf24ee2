import {
  ALL_TRAFFIC,
  featuresResponseSchema,
  fillRoute,
  formatDuration,
  LABEL,
  listFeaturesExpr,
  listVersionsExpr,
  matchLabels,
  modelsResponseSchema,
  RECORDED,
  ROUTES,
} from '@plumbline/core';
import { askExporter } from '../sources/ask-exporter';
import { askPrometheus } from '../sources/ask-prometheus';
import type { PastRange } from '../types';
import type { KnownFeature, KnownVersion } from './names';

/** What a source knows of models. Each rejects with a SourceError. */
export interface Catalogue {
  versions(): Promise<KnownVersion[]>;
  /** @param window with it, each feature comes with its PSI there */
  features(model: string, version: string, window?: string): Promise<KnownFeature[]>;
  windows(model: string, version: string): Promise<string[]>;
}

/** No list is awaited longer: all panels wait for the variables of their dashboard. */
const PATIENCE_MS = 5000;

/** What the exporter watches now. */
export function openExporterCatalogue(exporterUrl: string): Catalogue {
  const askModels = async () =>
    (await askExporter(modelsResponseSchema, { url: exporterUrl + ROUTES.models, patienceMs: PATIENCE_MS }))
      .models;
  return {
    async versions() {
      return (await askModels()).map(({ model, version, baseline }) => ({
        model,
        version,
        baselineCreatedAt: baseline.created_at,
      }));
    },
    async features(model, version, window) {
      const url = exporterUrl + fillRoute(ROUTES.features, { model, version });
      const request = { url, patienceMs: PATIENCE_MS, ...(window && { params: { window } }) };
      const { features } = await askExporter(featuresResponseSchema, request);
      return features.map(({ role, feature, statistics }) => ({
        role,
        feature,
        ...(window && { psi: statistics.psi }),
      }));
    },
    async windows(model, version) {
      const known = (await askModels()).find((each) => each.model === model && each.version === version);
      return known?.windows ?? [];
    },
  };
}

/** What Prometheus has seen within a range. */
export function openPrometheusCatalogue(uid: string, { seconds, end: time }: PastRange): Catalogue {
  const ask = async (expr: string) => (await askPrometheus({ uid, expr, time })).samples;
  const lastPsi = (model: string, version: string, more: Readonly<Record<string, string>> = {}) => {
    const labels = { [LABEL.model]: model, [LABEL.version]: version, ...ALL_TRAFFIC, ...more };
    const recorded = `last_over_time(${RECORDED.psi}${matchLabels(labels)}[${formatDuration(seconds)}])`;
    return `max by (${LABEL.role}, ${LABEL.feature}, ${LABEL.window}) (${recorded})`;
  };
  return {
    async versions() {
      return (await ask(listVersionsExpr(seconds))).map(({ labels }) => ({
        model: labels[LABEL.model] ?? '',
        version: labels[LABEL.version] ?? '',
        baselineCreatedAt: labels[LABEL.baselineCreatedAt] ?? '',
      }));
    },
    async features(model, version, window) {
      const [known, drift] = await Promise.all([
        ask(listFeaturesExpr(model, version, seconds)),
        window ? ask(lastPsi(model, version, { [LABEL.window]: window })) : [],
      ]);
      return known.map(({ labels }) => {
        const isSame = (other: typeof labels) =>
          [LABEL.role, LABEL.feature].every((name) => other[name] === labels[name]);
        return {
          role: labels[LABEL.role] ?? '',
          feature: labels[LABEL.feature] ?? '',
          psi: drift.find((each) => isSame(each.labels))?.value,
        };
      });
    },
    async windows(model, version) {
      const samples = await ask(`group by (${LABEL.window}) (${lastPsi(model, version)})`);
      return samples.flatMap(({ labels }) => labels[LABEL.window] ?? []);
    },
  };
}
