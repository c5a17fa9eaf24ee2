import { eventSchema } from '@plumbline/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shapeEvent } from './event.js';
const name = fc.oneof(fc.string({ maxLength: 3 }), fc.string({ minLength: 126, maxLength: 130 }), fc.jsonValue());
const event = fc.oneof(fc.jsonValue(), fc.record({
    model: name,
    version: name,
    features: fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue()),
    prediction: fc.jsonValue(),
    extra: fc.jsonValue(),
}, { requiredKeys: [] }), fc.record({
    model: fc.constant('m'),
    version: fc.constant('1'),
    features: fc.dictionary(fc.string(), fc.jsonValue()),
}));
it('takes by hand exactly the events that the schema takes', () => {
    fc.assert(fc.property(event, (value) => {
        const json = JSON.parse(JSON.stringify(value));
        expect(typeof shapeEvent(json) === 'object').toBe(eventSchema.safeParse(json).success);
    }), { numRuns: 2000 });
});
//# sourceMappingURL=event.test.js.map