import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TextCache } from './text-cache.js';

const open = (bytes: Buffer): TextCache =>
  new TextCache(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));

/** The text behind a quote, as JSON.parse reads it; null for what is no string, or has escapes. */
function readPlainly(bytes: Buffer): string | null {
  const end = bytes.indexOf('"');
  if (end < 0) return null;
  try {
    const text = JSON.parse(
      `"${new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, end))}"`,
    ) as string;
    return Buffer.byteLength(text) === end ? text : null;
  } catch {
    return null;
  }
}

it('reads what JSON.parse reads, or leaves it', () => {
  const byte = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...Buffer.from('abyz019 -_~!#[]')) },
    fc.constantFrom(...Buffer.from('"\\\n\u0000\u001f\u007f')),
    fc.integer({ min: 0, max: 255 }),
  );
  fc.assert(
    fc.property(fc.array(byte, { maxLength: 40 }), (list) => {
      const bytes = Buffer.from(list);
      const cache = open(bytes);
      const end = cache.scan(0);
      const text = readPlainly(bytes);
      expect(end).toBe(text === null ? -1 : Buffer.byteLength(text) + 1);
      if (text !== null) expect(cache.last).toBe(text);
    }),
    { numRuns: 5000 },
  );
});

it('tells apart texts of one length that differ anywhere', () => {
  // Codes 64 apart: texts that differ in these alone share a place.
  const word = fc.string({ unit: fc.constantFrom('a', '!', 'c', '#'), minLength: 0, maxLength: 9 });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (words) => {
      const bytes = Buffer.from(words.map((each) => `${each}"`).join(''));
      const cache = open(bytes);
      let at = 0;
      for (const each of words) {
        at = cache.scan(at);
        expect(cache.last).toBe(each);
      }
      expect(at).toBe(bytes.length);
    }),
  );
});

it('reads bytes that are part of others', () => {
  const pool = Buffer.from('xx"category-1"');
  expect(open(pool.subarray(4)).scan(0)).toBe(10);
});
