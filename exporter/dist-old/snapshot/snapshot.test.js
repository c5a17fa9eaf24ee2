import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Batch } from '../ingest/batch.js';
import { SeriesBudget } from '../monitor/budget.js';
import { Fleet, LIFETIMES } from '../monitor/fleet.js';
import { baselineOf, categoricalFeature, numericFeature } from '../testing/baselines.js';
import { encodeFleet } from './encode.js';
import { FORMAT_LINE, SnapshotError } from './format.js';
import { readSnapshot } from './read-snapshot.js';
import { restoreFleet } from './restore-fleet.js';
import { writeSnapshot } from './write-snapshot.js';
const MINUTE = 60_000;
const FEATURES = [numericFeature({ name: 'x' }), categoricalFeature({ name: 'c' })];
let folder;
let file;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'plumbline-snapshot-'))));
beforeEach(() => (file = join(folder, 'windows')));
afterAll(() => rm(folder, { recursive: true }));
/** A fleet of one model on a clock of its own. */
function startFleet(now = 0, features = FEATURES, windows = ['5m', '1h'], segments = []) {
    const clock = { now };
    const fleet = new Fleet(windows, new SeriesBudget(1000), () => clock.now, LIFETIMES, { segments });
    const { monitor } = fleet.add(baselineOf(features));
    return {
        fleet,
        clock,
        monitor,
        send(...xs) {
            const batch = new Batch('m', '1', monitor.knownNames);
            for (const x of xs)
                batch.addRow({ x, c: 'a' }, undefined, undefined);
            monitor.accept(batch);
        },
        counts: (window = '5m') => [...monitor.read(monitor.plan.slots[0], window).counts],
    };
}
const save = ({ fleet, clock }) => writeSnapshot(file, encodeFleet(fleet, clock.now));
const restore = async ({ fleet }) => restoreFleet(fleet, (await readSnapshot(file)));
describe('a snapshot', () => {
    it('brings back every window, but no counter', async () => {
        const before = startFleet();
        before.send(1, 15);
        before.clock.now = 10 * MINUTE;
        before.send(25, 25, null);
        const size = await save(before);
        expect((await readFile(file)).length).toBe(size);
        const after = startFleet(11 * MINUTE);
        expect((await restore(after)).restored).toHaveLength(1);
        for (const window of ['5m', '1h']) {
            const [was, is] = [before, after].map(({ monitor }) => monitor.plan.slots.map((slot) => [monitor.read(slot, window), monitor.readMoments(slot, window)]));
            const withoutAge = (readings) => JSON.parse(JSON.stringify(readings, hideAge));
            expect(withoutAge(is)).toEqual(withoutAge(was));
        }
        expect(after.monitor.read(after.monitor.plan.slots[0], '5m').ageSeconds).toBe(60);
        expect(after.monitor.totals.every((total) => total === 0)).toBe(true);
        expect(after.monitor.lastEventAt).toBe(10 * MINUTE);
    });
    it('brings back the segments that are still watched', async () => {
        const rule = (...values) => [{ model: 'm', column: 'c', values, other: false }];
        const counts = ({ monitor }) => Object.fromEntries(monitor.all.map((each) => [each.segment, each.read(each.plan.slots[0], '5m').observations]));
        const before = startFleet(0, FEATURES, ['5m'], rule('a', 'b'));
        before.send(1, 15);
        await save(before);
        const after = startFleet(0, FEATURES, ['5m'], rule('b', 'c', 'a'));
        await restore(after);
        expect(counts(after)).toEqual({ '': 2, a: 2, b: 0, c: 0 });
        const without = startFleet(0);
        expect((await restore(without)).refused.map(({ segment }) => segment)).toEqual(['a', 'b']);
        expect(counts(without)).toEqual({ '': 2 });
    });
    it('brings back quantiles, smallest and largest', async () => {
        const score = [numericFeature({ name: 'x', role: 'prediction' })];
        const send = ({ monitor }, x) => {
            const batch = new Batch('m', '1', monitor.knownNames);
            batch.addRow({}, x, undefined);
            monitor.accept(batch);
        };
        const read = ({ monitor }, window) => {
            const sketch = monitor.readSketch(monitor.plan.slots[0], window);
            return sketch && [sketch.min, sketch.quantile(0.5), sketch.max];
        };
        const before = startFleet(0, score);
        for (const x of [-4, 0, 7.25])
            send(before, x);
        before.clock.now = 4 * MINUTE;
        send(before, 9);
        await save(before);
        const after = startFleet(6 * MINUTE, score);
        await restore(after);
        before.clock.now = 6 * MINUTE;
        for (const window of ['5m', '1h'])
            expect(read(after, window)).toEqual(read(before, window));
        expect(read(after, '5m')).toEqual([9, 9, 9]);
        expect(read(after, '1h')).toEqual([-4, 0, 9]);
    });
    it('makes no difference to any window at any later time', async () => {
        const step = fc.record({
            wait: fc.nat(20 * MINUTE),
            xs: fc.array(fc.double({ min: 0, max: 30, noNaN: true })),
        });
        const play = (life, steps) => {
            for (const { wait, xs } of steps) {
                life.clock.now += wait;
                life.send(...xs);
            }
        };
        await fc.assert(fc.asyncProperty(fc.array(step), fc.array(step), fc.nat(90 * MINUTE), async (first, then, down) => {
            const unbroken = startFleet();
            play(unbroken, first);
            await save(unbroken);
            const restarted = startFleet(unbroken.clock.now + down);
            await restore(restarted);
            unbroken.clock.now += down;
            for (const life of [unbroken, restarted])
                play(life, then);
            for (const window of ['5m', '1h'])
                expect(restarted.counts(window)).toEqual(unbroken.counts(window));
        }), { numRuns: 50 });
    });
    it('holds one moment, though it is written while time and traffic go on', async () => {
        const before = startFleet();
        before.send(1);
        before.clock.now = MINUTE;
        before.send(15);
        const bytes = [];
        for (const chunk of encodeFleet(before.fleet, before.clock.now)) {
            bytes.push(Buffer.from(chunk));
            before.clock.now += 2 * MINUTE;
            before.send(25);
        }
        await writeSnapshot(file, bytes);
        const after = startFleet(MINUTE);
        await restore(after);
        expect(after.counts('1h')).toEqual([1, 1, 0]);
    });
    it('taken ahead of a clock that was set back counts as just now', async () => {
        const before = startFleet(60 * MINUTE);
        before.send(1, 1);
        await save(before);
        const after = startFleet(50 * MINUTE);
        await restore(after);
        expect(after.counts()).toEqual([2, 0, 0]);
        expect(after.monitor.read(after.monitor.plan.slots[0], '5m').ageSeconds).toBe(0);
    });
    it('of windows that are not kept any more is passed over', async () => {
        const before = startFleet();
        before.send(1);
        await save(before);
        const after = startFleet(0, FEATURES, ['1h', '1d']);
        await restore(after);
        expect([after.counts('1h'), after.counts('1d')]).toEqual([
            [1, 0, 0],
            [0, 0, 0],
        ]);
    });
    it.each([
        ['other bins', [numericFeature({ name: 'x', edges: [11, 20] }), FEATURES[1]]],
        ['another mean', [numericFeature({ name: 'x', mean: 14 }), FEATURES[1]]],
        ['another order', [...FEATURES].reverse()],
    ])('is not restored to %s', async (_, features) => {
        const before = startFleet();
        before.send(1);
        await save(before);
        const after = startFleet(0, features);
        expect((await restore(after)).refused).toHaveLength(1);
        expect(after.monitor.read(after.monitor.plan.slots[0], '5m').observations).toBe(0);
    });
});
const hideAge = (key, value) => (key === 'ageSeconds' ? undefined : value);
describe('reading refuses', () => {
    let sound;
    beforeEach(async () => {
        const life = startFleet();
        life.send(1, 15, 25);
        await save(life);
        sound = await readFile(file);
    });
    const reasonFor = async (bytes) => {
        await writeFile(file, bytes);
        const error = await readSnapshot(file).catch((thrown) => thrown);
        expect(error).toBeInstanceOf(SnapshotError);
        return error.reason;
    };
    it('a file cut off anywhere', async () => {
        for (let length = 0; length < sound.length; length += 7) {
            const reason = await reasonFor(sound.subarray(0, length));
            expect(['foreign', 'version', 'checksum']).toContain(reason);
            if (length >= FORMAT_LINE.length)
                expect(reason).toBe('checksum');
        }
    });
    it('any flipped bit', async () => {
        for (let at = FORMAT_LINE.length; at < sound.length; at += 5) {
            const bytes = Buffer.from(sound);
            bytes[at] ^= 1 << (at % 8);
            expect(await reasonFor(bytes)).toBe('checksum');
        }
    });
    it('bytes behind the end', async () => {
        expect(await reasonFor(Buffer.concat([sound, Buffer.from('\n')]))).toBe('checksum');
    });
    it('random bytes, an empty file and a baseline', async () => {
        for (const bytes of [
            randomBytes(4096),
            Buffer.alloc(0),
            Buffer.from(JSON.stringify(baselineOf(FEATURES))),
        ]) {
            expect(await reasonFor(bytes)).toBe('foreign');
        }
    });
    it('another version of the format, though its checksum is right', async () => {
        const other = Buffer.from(sound.subarray(0, -32));
        other.write('plumbline.snapshot/v1\n');
        const digest = createHash('sha256').update(other).digest();
        expect(await reasonFor(Buffer.concat([other, digest]))).toBe('version');
    });
    it('nothing where there is no file', async () => {
        await rm(file);
        expect(await readSnapshot(file)).toBeUndefined();
    });
});
describe('writing', () => {
    it('leaves the old file where the new one fails half way', async () => {
        const life = startFleet();
        life.send(1);
        await save(life);
        const old = await readFile(file);
        await expect(writeSnapshot(file, failAfter(encodeFleet(life.fleet, 0)))).rejects.toThrow('no more');
        expect(await readFile(file)).toEqual(old);
        expect(await readdir(folder)).toEqual(['windows']);
    });
    it('overwrites what a killed writer left', async () => {
        await writeFile(`${file}.tmp`, randomBytes(10_000));
        const life = startFleet();
        life.send(1);
        await save(life);
        const after = startFleet();
        await restore(after);
        expect(after.counts()).toEqual([1, 0, 0]);
    });
});
function* failAfter(chunks) {
    for (const chunk of chunks) {
        yield chunk;
        yield randomBytes(1 << 20);
        throw new Error('no more');
    }
}
//# sourceMappingURL=snapshot.test.js.map