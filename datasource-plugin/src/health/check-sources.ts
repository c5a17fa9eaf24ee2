import type { TestDataSourceResponse } from '@grafana/data';
import {
  countBinsExpr,
  LABEL,
  listRecordedWindowsExpr,
  modelsResponseSchema,
  parseDuration,
  ROUTES,
} from '@plumbline/core';
import { openPrometheusCatalogue } from '../lists/ask-lists';
import { askExporter } from '../sources/ask-exporter';
import { askPrometheus } from '../sources/ask-prometheus';
import { describeExporterFailure, describeModels } from './describe-exporter';
import { describePrometheus } from './describe-prometheus';
import { combineFindings, type Finding } from './finding';

const DAY_SECONDS = 86_400;

/** Sources that are configured; a source that is absent is not checked. */
export interface ConfiguredSources {
  readonly exporterUrl?: string | undefined;
  readonly prometheusUid?: string | undefined;
}

/** Asks every configured source and says in words what works and what does not; never rejects. */
export async function checkSources(
  { exporterUrl, prometheusUid }: ConfiguredSources,
  now = Date.now(),
): Promise<TestDataSourceResponse> {
  const checks = [
    ...(exporterUrl === undefined ? [] : [checkExporter(exporterUrl)]),
    ...(prometheusUid ? [checkPrometheus(prometheusUid, now / 1000)] : []),
  ];
  return combineFindings(await Promise.all(checks));
}

async function checkExporter(exporterUrl: string): Promise<Finding> {
  try {
    return describeModels(await askExporter(modelsResponseSchema, { url: exporterUrl + ROUTES.models }));
  } catch (error) {
    return describeExporterFailure(error as Error);
  }
}

async function checkPrometheus(uid: string, time: number): Promise<Finding> {
  try {
    const [versions, bins, windows] = await Promise.all([
      openPrometheusCatalogue(uid, { seconds: DAY_SECONDS, end: time }).versions(),
      askPrometheus({ uid, expr: countBinsExpr(), time }),
      askPrometheus({ uid, expr: listRecordedWindowsExpr(), time }),
    ]);
    const names = windows.samples.map(({ labels }) => labels[LABEL.window] ?? '').filter(Boolean);
    return describePrometheus({
      versions,
      bins: bins.samples[0]?.value ?? 0,
      windows: names.sort((a, b) => parseDuration(a) - parseDuration(b)),
    });
  } catch (error) {
    return { status: 'error', message: (error as Error).message };
  }
}
