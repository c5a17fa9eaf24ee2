import { Random } from '../../calibrate/random.js';

/** The model that only gets sound events: what is counted for it must be exact. */
export const SOUND = { model: 'sound', version: '1' };
/** The model whose name attackers know. */
export const TARGET = { model: 'target', version: '1' };

/** One line in so many is a sound event; the others are hostile. */
const SOUND_EVERY = 10;

export interface Traffic {
  /** Lines of NDJSON, one event or what pretends to be one each. */
  readonly lines: readonly string[];
  readonly soundEvents: number;
}

/** Makes batches of traffic that is the same for the same seed. */
export function makeTraffic(seed: number): (lines: number) => Traffic {
  const random = new Random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.trunc(random.next() * list.length)]!;
  const word = (): string => random.next().toString(36).slice(2);
  const TEXTS: readonly (() => string)[] = [
    word,
    word,
    () => pick(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '']),
    () => `${word()}"} 1\n# TYPE x counter\nx{a="${word()}`,
    () => `\\${word()}\\"\n\r\t\0`,
    () => pick(['\ud800', '\udfff', '\ud800\ud800', '\u202e', '\ufeff']) + word(),
    () => `${pick(['Ünï', '漢字', '🙈', 'e\u0301'])}${word()}`,
  ];
  const LONG = 10_240;
  const text = (): string => (random.next() < 0.02 ? word().padEnd(LONG, word()) : pick(TEXTS)());
  const value = (): unknown =>
    pick<() => unknown>([text, text, () => random.next() * 1e6, () => null, () => true, () => [[text()]]])();
  const record = (names: readonly string[]): Record<string, unknown> =>
    // Built from entries: assigning to `__proto__` would change the prototype instead of making a key.
    Object.fromEntries(names.map((name) => [name, value()]));
  const manyNames = (): string[] => Array.from({ length: 1 + Math.trunc(random.next() * 8) }, text);

  const HOSTILE: readonly (() => string)[] = [
    () => JSON.stringify({ model: text(), version: text(), features: record(manyNames()) }),
    () => JSON.stringify({ model: TARGET.model, version: text(), features: record(manyNames()) }),
    () => JSON.stringify({ ...TARGET, features: record(['amount', 'colour', ...manyNames()]) }),
    () => JSON.stringify({ ...TARGET, features: { amount: value(), colour: text() }, prediction: value() }),
    () => JSON.stringify({ ...TARGET, features: { colour: word() }, prediction: record(manyNames()) }),
    () => JSON.stringify({ ...TARGET, features: value(), [text()]: text() }),
    () => JSON.stringify({ ...SOUND, version: text(), features: {} }),
    () => JSON.stringify({ model: value(), version: value() }),
    () => '['.repeat(200),
    () => pick(['null', '"text"', '{"model":', '{"a":NaN}', '7', '[]', '}{']),
  ];
  let made = 0;
  return (count) => {
    let soundEvents = 0;
    const lines = Array.from({ length: count }, () => {
      if (made++ % SOUND_EVERY !== 0) return pick(HOSTILE)();
      soundEvents++;
      return makeSoundEvent(Math.trunc(made / SOUND_EVERY));
    });
    return { lines, soundEvents };
  };
}

/** Values cycle through all bins, so that the counts of each are known from the number of events alone. */
function makeSoundEvent(index: number): string {
  const amount = (index % 10) * 10 + 5;
  const colour = ['red', 'blue', 'mauve', 'new'][index % 4];
  return JSON.stringify({ ...SOUND, features: { amount, colour }, prediction: amount });
}
