import { fillRoute, histogramResponseSchema, ROUTES, type FeatureSelector } from '@plumbline/core';
import { askExporter } from '../sources/ask-exporter';
import type { HistogramAnswer } from './answer';

export interface LiveRequest {
  readonly exporterUrl: string;
  readonly selector: FeatureSelector;
  /** The exporter's shortest window if absent. */
  readonly window?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The histogram of an exporter's own rolling window. @throws SourceError */
export async function askLive({
  exporterUrl,
  selector,
  window,
  signal,
}: LiveRequest): Promise<HistogramAnswer> {
  const { model, version, feature, role } = selector;
  const path = fillRoute(ROUTES.histogram, { model, version, feature });
  const params = { ...(window && { window }), ...(role && { role }) };
  const histogram = await askExporter(histogramResponseSchema, { url: exporterUrl + path, params, signal });
  const asked = `GET ${path}?${new URLSearchParams(params)}`;
  if (histogram.observations > 0) return { histogram, asked, notices: [] };
  const text =
    `This exporter counted no value of ${feature} in the last ${histogram.window}. ` +
    'Check that predictions reach it, or choose a longer window.';
  return { histogram, asked, notices: [{ severity: 'info', text }] };
}
