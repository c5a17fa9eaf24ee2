import type { CategoricalBaseline } from '@plumbline/core';
import { findCategoryBins } from './find-category-bin.js';

export interface RebinnedCategories {
  /** Bins of the reference that the candidate can tell apart: lists of bin indexes, mostly of one. */
  readonly groups: readonly (readonly number[])[];
  /** Counts of the candidate per group. */
  readonly counts: readonly number[];
}

/** Values of the candidate that lie in these bins of the reference, nobody knows how many in which. */
type Part = readonly [bins: readonly number[], count: number];

/**
 * Brings the counts of one categorical baseline into the bins of another, category by category. Rare categories of
 * the candidate share one count; where the reference has them in several bins, these are taken together, so that
 * every count is exact.
 */
export function rebinCategories(
  reference: CategoricalBaseline,
  candidate: CategoricalBaseline,
): RebinnedCategories {
  const parts = listParts(reference, candidate);
  const groupOf = reference.counts.map((_, bin) => bin);
  for (const [bins] of parts) {
    const joined = new Set(bins.map((bin) => groupOf[bin]!));
    const first = Math.min(...joined);
    groupOf.forEach((group, bin) => joined.has(group) && (groupOf[bin] = first));
  }
  const firsts = [...new Set(groupOf)];
  const counts = firsts.map(() => 0);
  for (const [bins, count] of parts) counts[firsts.indexOf(groupOf[bins[0]!]!)]! += count;
  const groups = firsts.map((first) => groupOf.flatMap((group, bin) => (group === first ? [bin] : [])));
  return { groups, counts };
}

function listParts(reference: CategoricalBaseline, candidate: CategoricalBaseline): Part[] {
  const { categories, rest, counts } = candidate;
  const bins = findCategoryBins(reference);
  const parts = categories.map((name, i): Part => [[bins.ofName(name)], counts[i]!]);
  const restCount = counts[categories.length]!;
  if (rest && restCount > 0) {
    const listed = [...rest.categories.map(bins.ofName), ...(rest.hashes ?? []).map(bins.ofPrefix)];
    const isComplete = listed.length > 0 && !rest.truncated;
    parts.push([isComplete ? listed : [...listed, ...listUnnamed(reference, candidate)], restCount]);
  }
  // Builds leave `other` empty; a file that was written by hand may not.
  const otherCount = counts.at(-1)!;
  if (otherCount > 0) parts.push([listUnnamed(reference, candidate), otherCount]);
  return parts;
}

/** Bins of the reference in which categories may be that the candidate does not list. */
function listUnnamed(reference: CategoricalBaseline, candidate: CategoricalBaseline): number[] {
  const { lists } = findCategoryBins(candidate);
  const own = reference.categories.length;
  return [...reference.counts.keys()].filter((bin) => bin >= own || !lists(reference.categories[bin]!));
}
