import { METRICS, type FeatureSelector } from '@plumbline/core';
import type { Catalogue } from '../lists/ask-lists';
import { nameFeatures, nameModels, nameVersions } from '../lists/names';

/** Says which part of a selection a source does not know, and what it knows instead. @throws SourceError */
export async function explainMissing(
  { model, version, feature, role }: FeatureSelector,
  catalogue: Catalogue,
): Promise<string> {
  const versions = await catalogue.versions();
  if (versions.length === 0) {
    return (
      'Prometheus has no metrics of Plumbline in this time range. ' +
      'Check that it scrapes the exporter, or choose a range in which it did.'
    );
  }
  const models = nameModels(versions);
  if (!models.includes(model))
    return `Prometheus has no model "${model}" in this time range: there is ${list(models)}.`;
  const ofModel = nameVersions(versions, model);
  if (!ofModel.includes(version)) {
    return `Model "${model}" has no version "${version}" in this time range: there is ${list(ofModel)}.`;
  }
  const features = await catalogue.features(model, version);
  const names = nameFeatures(role ? features.filter((each) => each.role === role) : features);
  if (!names.includes(feature)) {
    return `Version "${version}" of model "${model}" has no ${role ?? 'feature'} "${feature}" in this time range: there is ${list(names)}.`;
  }
  return (
    `Prometheus knows "${feature}" of model "${model}", but not its baseline. ` +
    `Check that no metric_relabel_configs of the scrape drops ${METRICS.baselineRatio.name}.`
  );
}

const MOST_NAMES = 10;

function list(names: readonly string[]): string {
  if (names.length === 0) return 'none';
  const shown = names.slice(0, MOST_NAMES).join(', ');
  return names.length > MOST_NAMES ? `${shown} and ${names.length - MOST_NAMES} more` : shown;
}
