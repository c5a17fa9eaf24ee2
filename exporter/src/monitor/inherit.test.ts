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
      const watch = (baseline: typeof older) =>
        openTestMonitor(baseline, WINDOWS, () => now, { gaugedFeatures: ['a'] });
      const send = (pause: number, ...monitors: ModelMonitor[]): void => {
        now += pause * SECOND;
        for (const monitor of monitors) {
          const batch = new Batch('m', '1', monitor.knownNames);
          batch.addRow({ x: 5, a: now % 30, b: now % 7 }, undefined, undefined);
          monitor.accept(batch);
        }
      };
      const old = watch(older);
      // Counts all of it by the newer baseline from the first: what the heir has to come to.
      const twin = watch(newer);
      for (const pause of before) send(pause, old, twin);
      const heir = watch(newer);
      const steps = inherit(heir, old);
      let step = steps.next();
      for (const pause of meanwhile) {
        send(pause, old, twin);
        if (!step.done) step = steps.next();
      }
      while (!step.done) step = steps.next();
      step.value();
      for (const pause of [0, ...after]) {
        send(pause, heir, twin);
        for (const slot of [heir.findSlot('feature', 'a')!, heir.findSlot('feature', 'b')!]) {
          for (const window of WINDOWS) {
            expect(heir.read(slot, window)).toEqual(twin.read(slot, window));
            expect(heir.readSketch(slot, window)?.pack()).toEqual(twin.readSketch(slot, window)?.pack());
          }
          expect(heir.totals[slot.states]).toBe(twin.totals[slot.states]);
        }
      }
      expect(heir.readSketch(heir.findSlot('feature', 'a')!, '5m')).not.toBeNull();
      expect(heir.events).toBe(twin.events);
      // What has other bins begins anew.
      const x = heir.findSlot('feature', 'x')!;
      expect(heir.totals[x.states]).toBe(1 + after.length);
    }),
  );
});
