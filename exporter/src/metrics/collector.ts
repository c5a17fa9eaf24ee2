import type { MetricFamily } from '@plumbline/core';
import type { Member } from '../monitor/fleet.js';

/** One family of metrics over all models: what it is, and how the samples of one model are written. */
export interface ModelCollector {
  readonly family: MetricFamily;
  /**
   * Prepares what never changes for a model; the result writes the samples of a scrape, in parts of whole lines where
   * they are many, so that others get their turn in between.
   */
  prepare(member: Member): () => string | Iterable<string | Buffer>;
}

/** Characters of a part: about a thousand series, far below a millisecond. */
const PART_LENGTH = 128 * 1024;

/** Joins texts into parts that are long enough to be worth a turn of the event loop. */
export function* joinParts(texts: Iterable<string>): Generator<string> {
  let part = '';
  for (const text of texts) {
    part += text;
    if (part.length >= PART_LENGTH) {
      yield part;
      part = '';
    }
  }
  if (part !== '') yield part;
}

/** Renders parts that never change once, as somebody asks for them, and hands them out again as bytes. */
export function keepParts(parts: Iterator<string>): () => Iterable<Buffer> {
  const kept: Buffer[] = [];
  const renderNext = (): Buffer | undefined => {
    const { done, value } = parts.next();
    if (done) return undefined;
    const bytes = Buffer.from(value);
    kept.push(bytes);
    return bytes;
  };
  return function* () {
    for (let i = 0; ; i++) {
      const part = kept[i] ?? renderNext();
      if (!part) return;
      yield part;
    }
  };
}
