import { expect, it } from 'vitest';
import { z } from 'zod';
import { mapOf } from './map-schema.js';
const schema = z.strictObject({ columns: mapOf(z.strictObject({ bins: z.int('must be whole') })) });
const parse = (json) => schema.safeParse(JSON.parse(json));
it('keeps every name, those of an object prototype too', () => {
    const { data } = parse('{"columns": {"__proto__": {"bins": 1}, "constructor": {"bins": 2}, "": {"bins": 3}}}');
    expect([...data.columns].map(([name, { bins }]) => [name, bins])).toEqual([
        ['__proto__', 1],
        ['constructor', 2],
        ['', 3],
    ]);
});
it('names the place of each fault', () => {
    const { error } = parse('{"columns": {"a": {"bins": 1.5}, "__proto__": 7}}');
    expect(error.issues.map(({ path }) => path.join('.'))).toEqual(['columns.a.bins', 'columns.__proto__']);
    expect(error.issues[0].message).toBe('must be whole');
});
it.each(['7', '[]', 'null'])('takes no %s', (json) => {
    expect(parse(`{"columns": ${json}}`).error.issues[0].message).toBe('must be an object of values by name');
});
//# sourceMappingURL=map-schema.test.js.map