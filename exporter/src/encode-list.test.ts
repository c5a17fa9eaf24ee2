import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodeList } from './encode-list.js';
import { runAtOnce } from './turns.js';

it('writes what JSON.stringify writes', () => {
  const heads = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 });
  fc.assert(
    fc.property(heads, fc.string(), fc.array(fc.jsonValue(), { maxLength: 120 }), (head, field, items) => {
      fc.pre(!(field in head) && field !== '__proto__' && !/^\d+$/.test(field));
      const text = Buffer.concat(runAtOnce(encodeList(head, field, items))).toString();
      expect(text).toBe(JSON.stringify({ ...head, [field]: items }));
    }),
  );
});
