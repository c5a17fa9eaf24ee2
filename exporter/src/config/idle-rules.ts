import type { Baseline } from '@plumbline/core';
import { suggestName } from '../suggest.js';
import type { Config } from './schema.js';

/** A setting that has nothing to act on, as far as is known at the start. */
export interface IdleRule {
  /** Place in the configuration. */
  readonly key: string;
  readonly message: string;
}

/** Settings about models and features that no baseline has. No faults, as a baseline may come later. */
export function findIdleRules(
  { segments, learn, gauges }: Pick<Config, 'segments' | 'learn' | 'gauges'>,
  baselines: readonly Baseline[],
): IdleRule[] {
  const models = [...new Set([...baselines, ...learn].map(({ model }) => model))];
  const features = [...new Set(baselines.flatMap((baseline) => baseline.features.map(({ name }) => name)))];
  const ofModels = segments
    .map(({ model }, i) => ({ key: `segments.${i}.model`, name: model, what: 'model' }))
    .filter(({ name }) => !models.includes(name));
  const ofFeatures = gauges.features
    .map((name, i) => ({ key: `gauges.features.${i}`, name, what: 'feature' }))
    .filter(({ name }) => name !== '*' && !features.includes(name));
  return [
    ...ofModels.map((rule) => describe(rule, models)),
    // Features of a baseline that is still to be learned are not known.
    ...(learn.length > 0 ? [] : ofFeatures.map((rule) => describe(rule, features))),
  ];
}

function describe(
  { key, name, what }: { readonly key: string; readonly name: string; readonly what: string },
  known: readonly string[],
): IdleRule {
  const meant = suggestName(name, known);
  const hint = meant === undefined ? '' : `; did you mean ${JSON.stringify(meant)}?`;
  return {
    key,
    message: `no baseline is of ${what} ${JSON.stringify(name)}: this does nothing until one is loaded${hint}`,
  };
}
