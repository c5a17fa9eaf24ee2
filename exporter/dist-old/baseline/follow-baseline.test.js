import { expect, it } from 'vitest';
import { baselineOf, categoricalFeature, numericFeature } from '../testing/baselines.js';
import { followBaseline } from './follow-baseline.js';
it('takes over kinds and edges of columns whose type allows it', () => {
    const older = baselineOf([
        numericFeature({ name: 'age' }),
        categoricalFeature({ name: 'hour', value_type: 'integer', categories: ['1', '2'] }),
        numericFeature({ name: 'retyped' }),
        numericFeature({ name: 'gone' }),
    ]);
    const columns = [
        { name: 'age', type: 'BIGINT', family: 'integer' },
        { name: 'hour', type: 'BIGINT', family: 'integer' },
        { name: 'retyped', type: 'VARCHAR', family: 'text' },
        { name: 'new', type: 'DOUBLE', family: 'float' },
    ];
    expect(Object.fromEntries(followBaseline(older, columns))).toEqual({
        age: { kind: 'numeric', edges: [10, 20] },
        hour: { kind: 'categorical' },
    });
});
//# sourceMappingURL=follow-baseline.test.js.map