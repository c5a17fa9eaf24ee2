import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { BinLayout } from './layout.js';

/**
 * Short name of a feature's bins **and** baseline shares: the `layout` label. Counters and baselines under
 * different names must never be compared, so any change of an edge, a category or a share gives another name.
 */
export function nameLayout(layout: BinLayout, shares: readonly number[]): string {
  const identity =
    layout.kind === 'numeric'
      ? ['numeric', layout.edges, shares]
      : ['categorical', layout.categories, layout.rest ?? null, shares];
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(identity)))).slice(0, 8);
}
