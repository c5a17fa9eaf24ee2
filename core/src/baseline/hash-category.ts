import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Hexadecimal digits that stand for a hashed category: two of a million meet with a chance of 3 in 100 million. */
export const CATEGORY_DIGITS = 16;

/** Digits that stand for a category in `rest`: of 10 000 listed, one in 430 000 never-seen values meets one. */
export const REST_DIGITS = 8;

/**
 * The hash that stands for a category: the first {@link CATEGORY_DIGITS} hexadecimal digits of the SHA-256 of salt
 * and category as UTF-8, one behind the other. Its own first {@link REST_DIGITS} digits stand for it in `rest`.
 *
 * A hash hides a value only from those who cannot guess it: of names, postcodes or diagnoses, all can be tried.
 */
export function hashCategory(category: string, salt = ''): string {
  return bytesToHex(sha256(utf8ToBytes(salt + category))).slice(0, CATEGORY_DIGITS);
}
