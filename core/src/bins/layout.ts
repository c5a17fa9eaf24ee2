/**
 * How the values of one feature are cut into bins.
 *
 * Numeric bins are closed above: bin `i` holds `edges[i-1] < x <= edges[i]`; the first and the last are open to
 * ±∞, so `edges.length + 1` bins hold every finite number.
 *
 * Categorical bins are the baseline's frequent categories in order, then `rest` (categories that the baseline
 * knows but does not bin, when it has any), then `other` (categories that the baseline has never seen).
 */
export type BinLayout = NumericLayout | CategoricalLayout;

export interface NumericLayout {
  readonly kind: 'numeric';
  /** Strictly increasing, finite, at least one. */
  readonly edges: readonly number[];
}

export interface CategoricalLayout {
  readonly kind: 'categorical';
  readonly categories: readonly string[];
  readonly rest?: KnownRest | undefined;
}

export interface KnownRest {
  readonly categories: readonly string[];
  /** Known ones that are listed by the front of their hash. */
  readonly hashes?: readonly string[] | undefined;
  /** The list was cut: an unlisted category may still be a known one, so it counts as `rest`, never as `other`. */
  readonly truncated: boolean;
}

export const REST_BIN = 'rest';
export const OTHER_BIN = 'other';

const twoDigits = (index: number): string => String(index).padStart(2, '0');

/** Values of the `bin` label, in bin order: `00`… for numbers, `c00`…, `rest`, `other` for categories. */
export function listBinIds(layout: BinLayout): string[] {
  if (layout.kind === 'numeric')
    return Array.from({ length: layout.edges.length + 1 }, (_, i) => twoDigits(i));
  const ids = layout.categories.map((_, i) => `c${twoDigits(i)}`);
  if (layout.rest) ids.push(REST_BIN);
  ids.push(OTHER_BIN);
  return ids;
}

/** Puts values of the `bin` label into bin order: negative if `a` comes before `b`. */
export function compareBinIds(a: string, b: string): number {
  return rankBin(a) - rankBin(b) || a.length - b.length || (a < b ? -1 : Number(a > b));
}

const rankBin = (bin: string): number => [REST_BIN, OTHER_BIN].indexOf(bin);

export function countBins(layout: BinLayout): number {
  return layout.kind === 'numeric'
    ? layout.edges.length + 1
    : layout.categories.length + (layout.rest ? 1 : 0) + 1;
}

/** What one bin holds, for labels, legends and tables. */
export type BinContent =
  | { readonly kind: 'range'; readonly lower: number; readonly upper: number }
  | { readonly kind: 'category'; readonly category: string }
  | { readonly kind: 'rest' }
  | { readonly kind: 'other' };

/** Contents in bin order; open outer bins have `lower` -Infinity or `upper` Infinity. */
export function describeBins(layout: BinLayout): BinContent[] {
  if (layout.kind === 'numeric') {
    const bounds = [-Infinity, ...layout.edges, Infinity];
    return bounds.slice(1).map((upper, i) => ({ kind: 'range', lower: bounds[i]!, upper }));
  }
  const contents: BinContent[] = layout.categories.map((category) => ({ kind: 'category', category }));
  if (layout.rest) contents.push({ kind: 'rest' });
  contents.push({ kind: 'other' });
  return contents;
}
