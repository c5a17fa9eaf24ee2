import {
  compileNumberTally,
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

/** What an absent value adds to `missing`: nothing for a label, which comes later as a rule. */
const countAbsent = ({ role }: BaselineFeature): number => (role === 'label' ? 0 : 1);

/** Takes the first `count` of the finite values of a column. */
export type Observer = (values: Float64Array, count: number) => void;

/** Lets a recorder add into `totals`. @param observe told of the values of a numeric feature too */
export type BindRecorder = (totals: Float64Array, observe?: Observer) => Recorder;

/** Makes the recorder of a slot. */
export function compileRecorder(slot: Slot): BindRecorder {
  return slot.feature.kind === 'numeric'
    ? recordNumbers(slot, slot.feature)
    : recordCategories(slot, slot.feature);
}

function recordNumbers(slot: Slot, feature: NumericBaseline): BindRecorder {
  const { bins, states, deviations } = slot;
  const { below_range: below = 0, above_range: above = 0 } = slot.anomalies;
  const tallyNumbers = compileNumberTally(feature);
  const absent = countAbsent(feature);
  return (totals, observe) => (column, rows) => {
    let fault: ValueFault | null = null;
    const filled = Math.min(rows, column.length);
    let missing = rows - filled;
    let numbers = column as Float64Array;
    let length = filled;
    if (!(column instanceof Float64Array)) {
      numbers = takeScratch(filled);
      length = 0;
      for (let row = 0; row < filled; row++) {
        const x = column[row];
        if (typeof x === 'number') numbers[length++] = Number.isNaN(x) ? Infinity : x;
        else if (x === null) numbers[length++] = NaN;
        else if (x === undefined) missing++;
        else fault = addFault(totals, slot, fault, 'a number', x);
      }
    }
    const tally = tallyNumbers(numbers, length, totals, bins);
    totals[states + VALUE]! += tally.finite;
    totals[states + NULL]! += tally.nulls;
    totals[states + MISSING]! += missing * absent;
    totals[states + NON_FINITE]! += tally.infinite;
    totals[below]! += tally.below;
    totals[above]! += tally.above;
    if (deviations) {
      totals[deviations.up]! += tally.up;
      totals[deviations.down]! += tally.down;
      totals[deviations.squared]! += tally.squared;
    }
    if (observe) observeFinite(numbers, length, observe);
    return fault;
  };
}

function observeFinite(numbers: Float64Array, length: number, observe: Observer): void {
  if (finite.length < length) finite = new Float64Array(2 * length);
  let count = 0;
  for (let i = 0; i < length; i++) if (Number.isFinite(numbers[i]!)) finite[count++] = numbers[i]!;
  observe(finite, count);
}

let finite = new Float64Array(0);

/** The numbers of the column that is being counted: loops over numbers alone are the fast ones. */
let scratch = new Float64Array(1024);

function takeScratch(length: number): Float64Array {
  if (scratch.length < length) scratch = new Float64Array(2 * length);
  return scratch;
}

const EXPECTED = { string: 'a string', integer: 'an integer', boolean: 'true or false' } as const;

function recordCategories(slot: Slot, feature: CategoricalBaseline): BindRecorder {
  const { bins, states, binCount } = slot;
  const other = bins + binCount - 1;
  const unseen = slot.anomalies.unseen_category ?? 0;
  const findBin = compileCategoryFinder(feature, bins, other);
  const accepts = CATEGORY_TESTS[feature.value_type];
  const absent = countAbsent(feature);
  return (totals) => (column, rows) => {
    let fault: ValueFault | null = null;
    const ofRows = column instanceof Float64Array ? listValues(column) : column;
    const filled = Math.min(rows, ofRows.length);
    let values = 0;
    let nulls = 0;
    let missing = rows - filled;
    let unknown = 0;
    for (let row = 0; row < filled; row++) {
      const value = ofRows[row];
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

/** Numbers of a column as plain values. */
const listValues = (numbers: Float64Array): unknown[] => Array.from(numbers, (x) => (x !== x ? null : x));

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
