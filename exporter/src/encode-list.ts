import type { Steps } from './turns.js';

/** Items that are written in one step. */
const ITEMS_OF_STEP = 5;

/**
 * Writes an object as JSON that ends with a long list, some items at a time.
 *
 * @param head its other fields, of which there is one at least
 * @param field name of the list
 * @returns the bytes in parts
 */
export function* encodeList(head: object, field: string, items: readonly unknown[]): Steps<Buffer[]> {
  const parts = [Buffer.from(`${JSON.stringify(head).slice(0, -1)},${JSON.stringify(field)}:[`)];
  for (let from = 0; from < items.length; from += ITEMS_OF_STEP) {
    const part = JSON.stringify(items.slice(from, from + ITEMS_OF_STEP)).slice(1, -1);
    parts.push(Buffer.from(from > 0 ? `,${part}` : part));
    yield;
  }
  parts.push(Buffer.from(']}'));
  return parts;
}
