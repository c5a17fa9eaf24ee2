import { compileNumberTally, VALUE_STATES, } from '@plumbline/core';
import { describeValue } from '../ingest/event.js';
import { judgeInvalid } from './judge-value.js';
import { compileCategoryFinder } from './find-category.js';
const stateOffset = (state) => VALUE_STATES.indexOf(state);
const VALUE = stateOffset('value');
const NULL = stateOffset('null');
const MISSING = stateOffset('missing');
const NON_FINITE = stateOffset('non_finite');
const INVALID = stateOffset('invalid');
/** What an absent value adds to `missing`: nothing for a label, which comes later as a rule. */
const countAbsent = ({ role }) => (role === 'label' ? 0 : 1);
/** Makes the recorder of a slot, which adds into `totals`. @param observe told of the values of a numeric feature too */
export function compileRecorder(slot, totals, observe) {
    return slot.feature.kind === 'numeric'
        ? recordNumbers(slot, slot.feature, totals, observe)
        : recordCategories(slot, slot.feature, totals);
}
function recordNumbers(slot, feature, totals, observe) {
    const { bins, states, deviations } = slot;
    const { below_range: below = 0, above_range: above = 0 } = slot.anomalies;
    const tallyNumbers = compileNumberTally(feature);
    const absent = countAbsent(feature);
    return (column, rows) => {
        let fault = null;
        const filled = Math.min(rows, column.length);
        let missing = rows - filled;
        let numbers = column;
        let length = filled;
        if (!(column instanceof Float64Array)) {
            numbers = takeScratch(filled);
            length = 0;
            for (let row = 0; row < filled; row++) {
                const x = column[row];
                if (typeof x === 'number')
                    numbers[length++] = Number.isNaN(x) ? Infinity : x;
                else if (x === null)
                    numbers[length++] = NaN;
                else if (x === undefined)
                    missing++;
                else
                    fault = addFault(totals, slot, fault, 'a number', x);
            }
        }
        const tally = tallyNumbers(numbers, length, totals, bins);
        totals[states + VALUE] += tally.finite;
        totals[states + NULL] += tally.nulls;
        totals[states + MISSING] += missing * absent;
        totals[states + NON_FINITE] += tally.infinite;
        totals[below] += tally.below;
        totals[above] += tally.above;
        if (deviations) {
            totals[deviations.up] += tally.up;
            totals[deviations.down] += tally.down;
            totals[deviations.squared] += tally.squared;
        }
        if (observe)
            observeFinite(numbers, length, observe);
        return fault;
    };
}
function observeFinite(numbers, length, observe) {
    if (finite.length < length)
        finite = new Float64Array(2 * length);
    let count = 0;
    for (let i = 0; i < length; i++)
        if (Number.isFinite(numbers[i]))
            finite[count++] = numbers[i];
    observe(finite, count);
}
let finite = new Float64Array(0);
/** The numbers of the column that is being counted: loops over numbers alone are the fast ones. */
let scratch = new Float64Array(1024);
function takeScratch(length) {
    if (scratch.length < length)
        scratch = new Float64Array(2 * length);
    return scratch;
}
const EXPECTED = { string: 'a string', integer: 'an integer', boolean: 'true or false' };
function recordCategories(slot, feature, totals) {
    const { bins, states, binCount } = slot;
    const other = bins + binCount - 1;
    const unseen = slot.anomalies.unseen_category ?? 0;
    const findBin = compileCategoryFinder(feature, bins, other);
    const accepts = CATEGORY_TESTS[feature.value_type];
    const absent = countAbsent(feature);
    return (column, rows) => {
        let fault = null;
        const ofRows = column instanceof Float64Array ? listValues(column) : column;
        const filled = Math.min(rows, ofRows.length);
        let values = 0;
        let nulls = 0;
        let missing = rows - filled;
        let unknown = 0;
        for (let row = 0; row < filled; row++) {
            const value = ofRows[row];
            if (value === null)
                nulls++;
            else if (value === undefined)
                missing++;
            else if (accepts(value)) {
                const bin = findBin(value);
                values++;
                totals[bin]++;
                if (bin === other)
                    unknown++;
            }
            else
                fault = addFault(totals, slot, fault, EXPECTED[feature.value_type], value);
        }
        totals[states + VALUE] += values;
        totals[states + NULL] += nulls;
        totals[states + MISSING] += missing * absent;
        totals[unseen] += unknown;
        return fault;
    };
}
/** Numbers of a column as plain values. */
const listValues = (numbers) => Array.from(numbers, (x) => (x !== x ? null : x));
const CATEGORY_TESTS = {
    string: (value) => typeof value === 'string',
    integer: (value) => Number.isSafeInteger(value),
    boolean: (value) => typeof value === 'boolean',
};
function addFault(totals, slot, fault, expected, value) {
    totals[slot.states + INVALID]++;
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
//# sourceMappingURL=record.js.map