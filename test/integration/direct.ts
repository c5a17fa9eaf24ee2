import {
  countBins,
  findNumericBin,
  layoutOf,
  hashCategory,
  OTHER_BIN,
  REST_BIN,
  REST_DIGITS,
  listBinIds,
  type BaselineFeature,
} from '@plumbline/core';

/** Counts values into a baseline's bins one by one: the plain definition, apart from the exporter's fast one. */
export function countDirectly(feature: BaselineFeature, values: readonly (number | string)[]): number[] {
  const layout = layoutOf(feature);
  const binIds = listBinIds(layout);
  const counts = new Array<number>(countBins(layout)).fill(0);
  for (const value of values) {
    const bin =
      layout.kind === 'numeric'
        ? findNumericBin(layout.edges, Number(value))
        : binIds.indexOf(nameCategoryBin(layout, String(value)));
    counts[bin]!++;
  }
  return counts;
}

function nameCategoryBin(
  { categories, rest }: Extract<ReturnType<typeof layoutOf>, { kind: 'categorical' }>,
  category: string,
): string {
  const index = categories.indexOf(category);
  if (index >= 0) return `c${String(index).padStart(2, '0')}`;
  const hash = hashCategory(category).slice(0, REST_DIGITS);
  return rest?.categories.includes(category) || rest?.hashes?.includes(hash) ? REST_BIN : OTHER_BIN;
}
