import { hashCategory, REST_DIGITS, type CategoricalBaseline } from '@plumbline/core';

/** Finds bins of a categorical baseline, as the exporter does for live values. */
export interface CategoryBins {
  /** Bin of a category by its name (its hash, where categories are hashed). */
  ofName(name: string): number;
  /** Bin of a category of which only the front of the hash is known. */
  ofPrefix(prefix: string): number;
  /** Whether the baseline lists the category, with a bin of its own or in `rest`. */
  lists(name: string): boolean;
}

export function findCategoryBins({ categories, rest, counts, hash }: CategoricalBaseline): CategoryBins {
  const restBin = categories.length;
  const elsewhere = rest?.truncated ? restBin : counts.length - 1;
  const byName = new Map(categories.map((name, bin) => [name, bin]));
  rest?.categories.forEach((name) => byName.set(name, restBin));
  const prefixOf = (name: string): string => (hash ? name : hashCategory(name)).slice(0, REST_DIGITS);
  const hashes = new Set(rest?.hashes);
  const isHidden = (name: string): boolean => hashes.size > 0 && hashes.has(prefixOf(name));
  const byPrefix = new Map([...hashes].map((prefix) => [prefix, restBin]));
  const ofPrefix = (prefix: string): number => {
    if (byPrefix.size === hashes.size) byName.forEach((bin, name) => byPrefix.set(prefixOf(name), bin));
    return byPrefix.get(prefix) ?? elsewhere;
  };
  return {
    ofName: (name) => byName.get(name) ?? (isHidden(name) ? restBin : elsewhere),
    ofPrefix,
    lists: (name) => byName.has(name) || isHidden(name),
  };
}
