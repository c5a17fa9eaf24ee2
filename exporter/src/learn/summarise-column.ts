import {
  findNumericBin,
  smoothShares,
  sum,
  type BaselineFeature,
  type NumericBaseline,
  type Role,
} from '@plumbline/core';
import { chooseBins } from '../baseline/choose-bins.js';
import { inferKind } from '../baseline/infer-kind.js';
import { NO_CATEGORY, SMALLEST_CATEGORY, summariseCategories } from '../baseline/summarise-categories.js';
import { readQuantiles } from '../baseline/tabulate.js';
import type { ColumnFamily } from '../data/columns.js';
import type { ColumnSample } from './column-sample.js';
import { countValues, rankCategories } from './rank-categories.js';

/** As `plumbline baseline build` has them by default. */
const BINS = 10;
const CATEGORIES = 20;

const DATE = /^\d{4}-\d\d-\d\d/;

/**
 * The distribution of a sampled column, by the recipe of `plumbline baseline build`.
 *
 * @param rows events that were sampled; those without a value of the column's type count as its nulls
 * @returns a text where it has no bins: why
 */
export function summariseColumn(
  role: Role,
  name: string,
  column: ColumnSample,
  rows: number,
): BaselineFeature | string {
  const family = findFamily(column);
  const isNumeric = family === 'float' || family === 'integer';
  const sorted = isNumeric ? Float64Array.from(column.numbers).sort() : new Float64Array();
  const texts = isNumeric ? NO_TEXTS : listTexts(family, column);
  const unlisted = family === 'text' ? column.unlisted : 0;
  const observations = isNumeric ? sorted.length : sum([...texts.values()]) + unlisted;
  const nonFinite = isNumeric ? column.nonFinite : 0;
  const looks = {
    usable: observations,
    nulls: rows - observations - nonFinite,
    nonFinite,
    distinct: isNumeric ? countDistinct(sorted) : texts.size,
    whole: family === 'integer',
    numberTexts: 0,
    otherText: null,
  };
  const kind = inferKind({ name, type: family, family }, looks);
  if (kind.kind === 'none') return kind.reason;
  const head = { name, role, observations, states: { null: looks.nulls, non_finite: nonFinite } };
  if (kind.kind === 'numeric') return { ...head, ...summariseNumbers(sorted) };
  const categories = isNumeric ? countValues(sorted) : texts;
  // Spares hashing thousands of ids.
  if (findLargest(categories.values()) < observations * SMALLEST_CATEGORY) return NO_CATEGORY;
  const counted = rankCategories(categories, unlisted, CATEGORIES);
  const summary = summariseCategories(counted, { valueType: kind.valueType, most: CATEGORIES, hash: false });
  return summary.categories.length === 0 ? NO_CATEGORY : { ...head, ...summary };
}

/** The type that most values have; the others are left out, as they would be invalid. */
function findFamily({ numbers, texts, unlisted, yes, no }: ColumnSample): ColumnFamily {
  const text = sum([...texts.values()]) + unlisted;
  if (text > Math.max(numbers.length, yes + no)) {
    return unlisted === 0 && [...texts.keys()].every((each) => DATE.test(each)) ? 'time' : 'text';
  }
  if (yes + no > numbers.length) return 'boolean';
  return numbers.every(Number.isSafeInteger) ? 'integer' : 'float';
}

const NO_TEXTS: ReadonlyMap<string, number> = new Map();

/** Texts or truth values, and how often they came. */
function listTexts(family: ColumnFamily, { texts, yes, no }: ColumnSample): ReadonlyMap<string, number> {
  if (family !== 'boolean') return texts;
  return new Map(Object.entries({ true: yes, false: no }).filter(([, count]) => count > 0));
}

/** @param sorted ascending */
function countDistinct(sorted: Float64Array): number {
  let distinct = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) distinct++;
  return distinct;
}

function findLargest(counts: Iterable<number>): number {
  let largest = 0;
  for (const count of counts) largest = Math.max(largest, count);
  return largest;
}

/** @param sorted ascending, not empty */
function summariseNumbers(
  sorted: Float64Array,
): Omit<NumericBaseline, 'name' | 'role' | 'observations' | 'states'> {
  const { edges } = chooseBins(sorted, { edges: undefined, bins: BINS });
  const counts = Array.from({ length: edges.length + 1 }, () => 0);
  for (const x of sorted) counts[findNumericBin(edges, x)]!++;
  return {
    kind: 'numeric',
    edges: [...edges],
    counts,
    shares: smoothShares(counts),
    ...measure(sorted),
    quantiles: readQuantiles(sorted),
  };
}

/** Moments in units of the largest magnitude, as squares of large doubles are not finite. */
function measure(sorted: Float64Array): Pick<NumericBaseline, 'mean' | 'stddev' | 'min' | 'max'> {
  const [min, max] = [sorted[0]! + 0, sorted.at(-1)! + 0];
  if (min === max) return { mean: min, stddev: 0, min, max };
  const unit = Math.max(Math.abs(min), Math.abs(max));
  let total = 0;
  for (const x of sorted) total += x / unit;
  const mean = total / sorted.length;
  let squares = 0;
  for (const x of sorted) squares += (x / unit - mean) ** 2;
  return { mean: mean * unit, stddev: Math.sqrt(squares / sorted.length) * unit, min, max };
}
