import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Batch } from '../ingest/batch.js';
import { baselineOf, numericFeature } from '../testing/baselines.js';
import { openTestMonitor } from '../testing/monitor.js';
import { inherit } from './inherit.js';
import type { ModelMonitor } from './model-monitor.js';

const WINDOWS = ['5m', '1h'];
const SECOND = 1000;
const same = [numericFeature({ name: 'a' }), numericFeature({ name: 'b' })];
const older = baselineOf([numericFeature({ name: 'x' }), ...same]);
const newer = baselineOf([...same, numericFeature({ name: 'x', edges: [1] })]);

/** Time that passes before an event, in seconds: within a pane, and over many. */
const pauses = fc.array(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 4000 })), {
  maxLength: 60,
});

it('misses nothing that is counted while it goes on, and counts nothing twice', () => {
  fc.assert(
    fc.property(pauses, pauses, pauses, (before, meanwhile, after) => {
      let now = Date.parse('2026-01-05T00:00:00Z');
      const watch = (baseline: typeof older) => openTestMonitor(baseline, WINDOWS, () => now);
      const send = (pause: number, ...monitors: ModelMonitor[]): void => {
        now += pause * SECOND;
        for (const monitor of monitors) {
          const batch = new Batch('m', '1', monitor.knownNames);
          batch.addRow({ x: 5, a: now % 30, b: now % 7 }, undefined, undefined);
          monitor.accept(batch);
        }
      };
      const old = watch(older);
      for (const pause of before) send(pause, old);
      const heir = watch(newer);
      const steps = inherit(heir, old);
      let step = steps.next();
      for (const pause of meanwhile) {
        send(pause, old);
        if (!step.done) step = steps.next();
      }
      while (!step.done) step = steps.next();
      step.value();
      for (const pause of [0, ...after]) {
        // From here on both count, so that they must agree however the panes pass.
        send(pause, old, heir);
        for (const name of ['a', 'b']) {
          const [from, to] = [old.findSlot('feature', name)!, heir.findSlot('feature', name)!];
          for (const window of WINDOWS)
            expect(heir.read(to, window).counts).toEqual(old.read(from, window).counts);
          expect(heir.totals[to.states]).toBe(old.totals[from.states]);
        }
      }
      expect(heir.events).toBe(old.events);
      expect(
        heir.read(heir.findSlot('feature', 'x')!, '1h').counts.reduce((a, b) => a + b),
      ).toBeLessThanOrEqual(1 + after.length);
    }),
  );
});
