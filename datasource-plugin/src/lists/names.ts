import { parseDuration, ROLES, type Role } from '@plumbline/core';

/** A model version that a source knows, and when its baseline was made (ISO 8601; empty if unknown). */
export interface KnownVersion {
  readonly model: string;
  readonly version: string;
  readonly baselineCreatedAt: string;
}

export interface KnownFeature {
  readonly role: string;
  readonly feature: string;
  /** In the window that was asked for; absent if none was, or if it has none there. */
  readonly psi?: number | undefined;
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

const rankRole = (role: string) => ROLES.indexOf(role as Role);

/** Names of features, the most drifted first; without a PSI, inputs, then outputs, then labels, by the alphabet. */
export function nameFeatures(features: readonly KnownFeature[]): string[] {
  const sorted = [...features].sort(
    (a, b) =>
      (b.psi ?? -1) - (a.psi ?? -1) ||
      rankRole(a.role) - rankRole(b.role) ||
      compareTexts(a.feature, b.feature),
  );
  return unique(sorted.map(({ feature }) => feature));
}

/** Roles in which a model has a feature of this name: input, output, label. */
export function nameRoles(features: readonly KnownFeature[], name: string): string[] {
  const roles = features.filter(({ feature }) => feature === name).map(({ role }) => role);
  return unique(roles.sort((a, b) => rankRole(a) - rankRole(b)));
}

/** Windows, the longest first: a day is what pages. */
export function nameWindows(windows: readonly string[]): string[] {
  return unique([...windows].sort((a, b) => parseDuration(b) - parseDuration(a)));
}
