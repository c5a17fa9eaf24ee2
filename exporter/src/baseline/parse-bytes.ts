import { parseBaseline, type Baseline } from '@plumbline/core';

/**
 * Reads the bytes of a baseline file, which must be UTF-8.
 *
 * @param source name of the file, for messages
 * @throws BaselineError naming the source and each fault
 */
export const parseBytes = (bytes: Uint8Array, source: string): Baseline =>
  parseBaseline(new TextDecoder().decode(bytes), source);
