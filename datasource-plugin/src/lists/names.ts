import { ROLES } from '@plumbline/core';

/** A model version that a source knows, and when its baseline was made (ISO 8601; empty if unknown). */
export interface KnownVersion {
  readonly model: string;
  readonly version: string;
  readonly baselineCreatedAt: string;
}

export interface KnownFeature {
  readonly role: string;
  readonly feature: string;
}

const compareTexts = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });
const unique = (names: readonly string[]) => [...new Set(names)];

/** Names of models, in alphabetical order. */
export function nameModels(versions: readonly KnownVersion[]): string[] {
  return unique(versions.map(({ model }) => model).sort(compareTexts));
}

/** Versions of a model, the one with the newest baseline first. */
export function nameVersions(versions: readonly KnownVersion[], model: string): string[] {
  const newestFirst = (a: KnownVersion, b: KnownVersion) =>
    compareTexts(b.baselineCreatedAt, a.baselineCreatedAt) || compareTexts(b.version, a.version);
  const own = versions.filter((each) => each.model === model);
  return unique(own.sort(newestFirst).map(({ version }) => version));
}

/** Names of inputs, then of outputs, then of labels, each in alphabetical order. */
export function nameFeatures(features: readonly KnownFeature[]): string[] {
  const rank = ({ role }: KnownFeature) => (ROLES as readonly string[]).indexOf(role);
  const sorted = [...features].sort((a, b) => rank(a) - rank(b) || compareTexts(a.feature, b.feature));
  return unique(sorted.map(({ feature }) => feature));
}
