import { describe, expect, it } from 'vitest';
import { hashCategory } from './hash-category.js';

describe('hashCategory', () => {
  it('is the front of the SHA-256 of salt and category', () => {
    // FIPS 180-2, appendix B.1.
    expect(hashCategory('abc')).toBe('ba7816bf8f01cfea');
    expect(hashCategory('bc', 'a')).toBe('ba7816bf8f01cfea');
    expect(hashCategory('Zürich')).not.toBe(hashCategory('Zurich'));
  });
});
