import {
  compileNumericCounter,
  VALUE_STATES,
  type BaselineFeature,
  type CategoricalBaseline,
  type InvalidReason,
  type NumericBaseline,
  type ValueState,
} from '@plumbline/core';
import type { Column } from '../ingest/batch.js';
import { describeValue } from '../ingest/event.js';
import { judgeInvalid } from './judge-value.js';
import { compileCategoryFinder } from './find-category.js';
import type { Slot } from './plan.js';

/** Values of a column that are not of the type of their baseline. */
export interface ValueFault {
  readonly feature: string;
  count: number;
  /** How many were what. */
  readonly reasons: Partial<Record<InvalidReason, number>>;
  /** What was expected and the first value that was not it. */
  readonly detail: string;
}

/**
 * Counts a column into the running totals of its slot.
 *
 * @param column values by row; a hole is a missing value
 * @param rows rows of the batch, which may be more than the column has
 * @returns the values that were invalid, or null
 */
export type Recorder = (column: Column, rows: number) => ValueFault | null;

const stateOffset = (state: ValueState): number => VALUE_STATES.indexOf(state);
const VALUE = stateOffset('value');
const NULL = stateOffset('null');
const MISSING = stateOffset('missing');
const NON_FINITE = stateOffset('non_finite');
const INVALID = stateOffset('invalid');

/**
 * A value further from the baseline mean counts as this far: one wrong unit or 1e200 must not drown the sums of all
 * that comes after it, as running totals never forget.
 */
const MOST_SIGMAS = 1000;

/** What an absent value adds to `missing`: nothing for a label, which comes later as a rule. */
const countAbsent = ({ role }: BaselineFeature): number => (role === 'label' ? 0 : 1);

/** Takes the first `count` of the finite values of a column. */
export type Observer = (values: Float64Array, count: number) => void;

/** Makes the recorder of a slot, which adds into `totals`. @param observe told of the values of a numeric feature too */
export function compileRecorder(slot: Slot, totals: Float64Array, observe?: Observer): Recorder {
  return slot.feature.kind === 'numeric'
    ? recordNumbers(slot, slot.feature, totals, observe)
    : recordCategories(slot, slot.feature, totals);
}

function recordNumbers(
  slot: Slot,
  feature: NumericBaseline,
  totals: Float64Array,
  observe?: Observer,
): Recorder {
  const { bins, states, deviations } = slot;
  const { mean, stddev, min, max } = feature;
  const { below_range: below = 0, above_range: above = 0 } = slot.anomalies;
  const countBins = compileNumericCounter(feature.edges);
  const absent = countAbsent(feature);
  return (column, rows) => {
    const values = takeScratch(rows);
    let fault: ValueFault | null = null;
    let [count, nulls, missing, nonFinite] = [0, 0, 0, 0];
    for (let row = 0; row < rows; row++) {
      const x = column[row];
      if (typeof x === 'number') {
        // Infinity - Infinity is NaN, as is every difference with NaN.
        if (x - x === 0) values[count++] = x;
        else nonFinite++;
      } else if (x === null) nulls++;
      else if (x === undefined) missing++;
      else fault = addFault(totals, slot, fault, 'a number', x);
    }
    totals[states + VALUE]! += count;
    totals[states + NULL]! += nulls;
    totals[states + MISSING]! += missing * absent;
    totals[states + NON_FINITE]! += nonFinite;
    countBins(values, count, totals, bins);
    let [low, high] = [0, 0];
    for (let i = 0; i < count; i++) {
      const x = values[i]!;
      if (x < min) low++;
      else if (x > max) high++;
    }
    totals[below]! += low;
    totals[above]! += high;
    if (deviations) addDeviations(totals, deviations, values, count, mean, stddev);
    if (observe) observe(values, count);
    return fault;
  };
}

/** The finite values of the column that is being counted: loops over numbers alone are the fast ones. */
let scratch = new Float64Array(1024);

function takeScratch(length: number): Float64Array {
  if (scratch.length < length) scratch = new Float64Array(2 * length);
  return scratch;
}

function addDeviations(
  totals: Float64Array,
  { up, down, squared }: NonNullable<Slot['deviations']>,
  values: Float64Array,
  count: number,
  mean: number,
  stddev: number,
): void {
  let [absolute, sum, squares] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    let sigmas = (values[i]! - mean) / stddev;
    if (sigmas > MOST_SIGMAS) sigmas = MOST_SIGMAS;
    else if (sigmas < -MOST_SIGMAS) sigmas = -MOST_SIGMAS;
    // Half of the values lie above the mean, in no order: a branch would be guessed wrongly half of the time.
    absolute += Math.abs(sigmas);
    sum += sigmas;
    squares += sigmas * sigmas;
  }
  // Never below 0, though rounding may say so: counters only grow.
  totals[up]! += Math.max(0, (absolute + sum) / 2);
  totals[down]! += Math.max(0, (absolute - sum) / 2);
  totals[squared]! += squares;
}

const EXPECTED = { string: 'a string', integer: 'an integer', boolean: 'true or false' } as const;

function recordCategories(slot: Slot, feature: CategoricalBaseline, totals: Float64Array): Recorder {
  const { bins, states, binCount } = slot;
  const other = bins + binCount - 1;
  const unseen = slot.anomalies.unseen_category ?? 0;
  const findBin = compileCategoryFinder(feature, bins, other);
  const accepts = CATEGORY_TESTS[feature.value_type];
  const absent = countAbsent(feature);
  return (column, rows) => {
    let fault: ValueFault | null = null;
    let [values, nulls, missing, unknown] = [0, 0, 0, 0];
    for (let row = 0; row < rows; row++) {
      const value = column[row];
      if (value === null) nulls++;
      else if (value === undefined) missing++;
      else if (accepts(value)) {
        const bin = findBin(value);
        values++;
        totals[bin]!++;
        if (bin === other) unknown++;
      } else fault = addFault(totals, slot, fault, EXPECTED[feature.value_type], value);
    }
    totals[states + VALUE]! += values;
    totals[states + NULL]! += nulls;
    totals[states + MISSING]! += missing * absent;
    totals[unseen]! += unknown;
    return fault;
  };
}

const CATEGORY_TESTS = {
  string: (value: unknown) => typeof value === 'string',
  integer: (value: unknown) => Number.isSafeInteger(value),
  boolean: (value: unknown) => typeof value === 'boolean',
} as const;

function addFault(
  totals: Float64Array,
  slot: Slot,
  fault: ValueFault | null,
  expected: string,
  value: unknown,
): ValueFault {
  totals[slot.states + INVALID]!++;
  const first = fault ?? {
    feature: slot.feature.name,
    count: 0,
    reasons: {},
    detail: `expected ${expected}, got ${describeValue(value)}`,
  };
  first.count++;
  const reason = judgeInvalid(value);
  first.reasons[reason] = (first.reasons[reason] ?? 0) + 1;
  return first;
}
