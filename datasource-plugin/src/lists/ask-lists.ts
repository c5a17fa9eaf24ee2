import {
  featuresResponseSchema,
  fillRoute,
  LABEL,
  listFeaturesExpr,
  listVersionsExpr,
  modelsResponseSchema,
  ROUTES,
} from '@plumbline/core';
import { askExporter } from '../sources/ask-exporter';
import { askPrometheus } from '../sources/ask-prometheus';
import type { PastRange } from '../types';
import type { KnownFeature, KnownVersion } from './names';

/** What a source knows of models. Each rejects with a SourceError. */
export interface Catalogue {
  versions(): Promise<KnownVersion[]>;
  features(model: string, version: string): Promise<KnownFeature[]>;
}

/** What the exporter watches now. */
export function openExporterCatalogue(exporterUrl: string): Catalogue {
  return {
    async versions() {
      const { models } = await askExporter(modelsResponseSchema, { url: exporterUrl + ROUTES.models });
      return models.map(({ model, version, baseline }) => ({
        model,
        version,
        baselineCreatedAt: baseline.created_at,
      }));
    },
    async features(model, version) {
      const url = exporterUrl + fillRoute(ROUTES.features, { model, version });
      return (await askExporter(featuresResponseSchema, { url })).features;
    },
  };
}

/** What Prometheus has seen within a range. */
export function openPrometheusCatalogue(uid: string, { seconds, end: time }: PastRange): Catalogue {
  const ask = async (expr: string) => (await askPrometheus({ uid, expr, time })).samples;
  return {
    async versions() {
      return (await ask(listVersionsExpr(seconds))).map(({ labels }) => ({
        model: labels[LABEL.model] ?? '',
        version: labels[LABEL.version] ?? '',
        baselineCreatedAt: labels[LABEL.baselineCreatedAt] ?? '',
      }));
    },
    async features(model, version) {
      return (await ask(listFeaturesExpr(model, version, seconds))).map(({ labels }) => ({
        role: labels[LABEL.role] ?? '',
        feature: labels[LABEL.feature] ?? '',
      }));
    },
  };
}
