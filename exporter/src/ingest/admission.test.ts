import { describe, expect, it } from 'vitest';
import { Admission, type MemoryLimits } from './admission.js';
import { ResidentMemory } from './resident-memory.js';

const HELD = 1_000_000;

function open(limits: Partial<MemoryLimits> = {}) {
  const process = { rss: 100, readings: 0, collections: 0, now: 0 };
  const measure = () => {
    process.readings++;
    return process.rss;
  };
  const resident = new ResidentMemory(
    measure,
    () => process.now,
    () => process.collections++,
  );
  const admission = new Admission(() => ({ max_held_bytes: HELD, ...limits }), resident);
  return { process, admission };
}

describe('Admission', () => {
  it('refuses what waits beyond the limit, until some is given back', () => {
    const { admission } = open();
    const leave = admission.admit(HELD - 50_000);
    expect(() => admission.admit(50_000)).toThrow(/behind: bodies of \d+ bytes wait .* limit of 1000000/);
    leave();
    expect(() => admission.admit(50_000)).not.toThrow();
  });

  it('refuses everything while the process is too large, and takes it again after', () => {
    const { process, admission } = open({ max_resident_bytes: 200 });
    admission.admit(1)();
    process.rss = 201;
    process.now = 100;
    expect(() => admission.admit(1)).toThrow('the process has more than its limit of 200 bytes');
    process.rss = 200;
    process.now = 200;
    expect(() => admission.admit(1)).not.toThrow();
  });

  it('has garbage collected while it refuses, now and then', () => {
    const { process, admission } = open({ max_resident_bytes: 200 });
    admission.admit(1)();
    expect(process.collections).toBe(0);
    process.rss = 201;
    for (process.now = 100; process.now < 12_000; process.now += 10) {
      expect(() => admission.admit(1)).toThrow();
    }
    expect(process.collections).toBe(6);
  });

  it('looks at the memory of the process ten times a second, and not at all without a limit', () => {
    const { process, admission } = open({ max_resident_bytes: 200 });
    for (process.now = 0; process.now < 1000; process.now++) admission.admit(1)();
    expect(process.readings).toBe(10);
    const unlimited = open();
    unlimited.admission.admit(1);
    expect(unlimited.process.readings).toBe(0);
  });
});

it('the memory of this process can be read', () => {
  expect(new ResidentMemory().exceeds(20 * 2 ** 20)).toBe(true);
  expect(new ResidentMemory().exceeds(2 ** 50)).toBe(false);
});
