import { fetchJson, type JsonRequest } from './fetch-json';
import { explainExporterFailure, NOT_THE_EXPORTER } from './explain-exporter';
import { SourceError } from './source-error';

interface Schema<T> {
  safeParse(body: unknown): { success: true; data: T } | { success: false };
}

/** Reads a resource of the exporter's API. @throws SourceError for failures and for answers of another shape */
export async function askExporter<T>(schema: Schema<T>, request: JsonRequest): Promise<T> {
  const body = await fetchJson(request).catch((error: unknown) => {
    throw new SourceError(explainExporterFailure(error), { cause: error });
  });
  const answer = schema.safeParse(body);
  if (!answer.success) throw new SourceError(NOT_THE_EXPORTER);
  return answer.data;
}
