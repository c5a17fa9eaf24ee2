import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeBaseline, makeNumber } from '../make-baseline.js';

const MODELS = 64;
const FEATURES = 50;
const EVENTS_PER_BODY = 2000;
/** Different bodies, so that no cache holds one whole. */
const BODIES = 4;

const nameModel = (index: number): string => `model-${String(index).padStart(2, '0')}`;

/** Writes baselines of models of 50 features. */
export async function writeBaselines(folder: string): Promise<void> {
  const features = Array.from({ length: FEATURES }, (_, i) => makeNumber(`x${i}`));
  for (let i = 0; i < MODELS; i++) {
    const baseline = makeBaseline(nameModel(i), '1', features);
    await writeFile(join(folder, `${baseline.model}.json`), JSON.stringify(baseline));
  }
}

/**
 * Bodies that are cheap to send and dear to count: short events, each of another model than the one before it. Whoever
 * sends a multiple of what an exporter takes must have less work than it.
 */
export function makeLoad(): { bodies: Buffer[]; eventsPerBody: number } {
  const makeEvent = (index: number): string =>
    JSON.stringify({ model: nameModel(index % MODELS), version: '1', features: { x0: index % 100 } });
  const bodies = Array.from({ length: BODIES }, (_, i) => {
    const lines = Array.from({ length: EVENTS_PER_BODY }, (_, j) => makeEvent(i * EVENTS_PER_BODY + j));
    return Buffer.from(lines.join('\n'));
  });
  return { bodies, eventsPerBody: EVENTS_PER_BODY };
}
