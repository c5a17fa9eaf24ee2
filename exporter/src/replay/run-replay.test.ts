import type { PredictionEvent } from '@plumbline/core';
import { afterEach, describe, expect, it } from 'vitest';
import { FakeClock } from '../testing/fake-clock.js';
import { accepting, parseLines, startServer, type Reply, type TestServer } from '../testing/http-server.js';
import { Endpoint } from './endpoint.js';
import { predict } from './predict.js';
import type { Row } from './read-rows.js';
import { runReplay, type Replay } from './run-replay.js';
import { sendEvents } from './send-events.js';
import { Tally } from './tally.js';

const servers: TestServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

const SECOND = 1000;
const everySecond = (count: number): Row[] =>
  Array.from({ length: count }, (_, i) => ({
    time: 5e11 + i * SECOND,
    features: { i },
    prediction: i,
    label: -i,
  }));

async function start(
  rows: Row[],
  change: Partial<Replay>,
  answer: (events: PredictionEvent[], clock: FakeClock, request: number) => Reply = (events) => ({
    body: accepting(events.length),
  }),
  answerPredict?: (instances: unknown[]) => Reply,
) {
  const clock = new FakeClock();
  const stop = new AbortController();
  const tally = new Tally();
  const context = { clock, signal: stop.signal, onRetry: () => tally.retried++ };
  const arrivals: { at: number; events: PredictionEvent[] }[] = [];
  const exporter = await startServer((body, _path, request) => {
    const events = parseLines(body) as PredictionEvent[];
    arrivals.push({ at: clock.time, events });
    return answer(events, clock, request);
  });
  servers.push(exporter);
  let server: Endpoint | undefined;
  if (answerPredict) {
    const modelServer = await startServer((body) => answerPredict(JSON.parse(body).instances));
    servers.push(modelServer);
    server = new Endpoint(modelServer.url, '', context);
  }
  const endpoint = new Endpoint(exporter.url, '', context);
  const reports: number[] = [];
  const done = runReplay(
    { model: 'm', version: '1', pace: { kind: 'unlimited' }, batch: 500, loop: false, ...change },
    {
      clock,
      signal: stop.signal,
      tally,
      async *read() {
        for (let i = 0; i < rows.length; i += 7) yield rows.slice(i, i + 7);
      },
      predict: server && ((features) => predict(server, features)),
      send: (events) => sendEvents(endpoint, events),
      report: (rowsDone) => reports.push(rowsDone),
    },
  );
  return { done, clock, stop, tally, arrivals, reports };
}

const valuesOf = (arrivals: { events: PredictionEvent[] }[]): unknown[] =>
  arrivals.flatMap(({ events }) => events.map(({ features }) => features['i']));

describe('runReplay', () => {
  it('sends every row once, in order, in full batches', async () => {
    const { done, tally, arrivals, clock, reports } = await start(everySecond(25), { batch: 10 });
    await done;
    expect(arrivals.map(({ events }) => events.length)).toEqual([10, 10, 5]);
    expect(valuesOf(arrivals)).toEqual(Array.from({ length: 25 }, (_, i) => i));
    expect(arrivals[0]!.events[3]).toEqual({
      model: 'm',
      version: '1',
      features: { i: 3 },
      prediction: 3,
      label: -3,
    });
    expect(tally).toMatchObject({ accepted: 25, sent: 25, undelivered: 0, reached: 5e11 + 24 * SECOND });
    expect(clock.sleeps).toEqual([]);
    expect(reports).toEqual([10, 20, 25]);
  });

  it('asks the model server for the predictions', async () => {
    const { done, arrivals } = await start(everySecond(3), {}, undefined, (instances) => ({
      body: { predictions: instances.map((instance) => [(instance as { i: number }).i * 10]) },
    }));
    await done;
    expect(arrivals[0]!.events.map(({ prediction }) => prediction)).toEqual([0, 10, 20]);
  });

  it('sends a row when the clock reaches its time, compressed', async () => {
    const { done, arrivals, tally } = await start(everySecond(5), { pace: { kind: 'speed', speed: 2 } });
    await done;
    expect(arrivals.map(({ at, events }) => [at, events.length])).toEqual([
      [0, 1],
      [500, 1],
      [1000, 1],
      [1500, 1],
      [2000, 1],
    ]);
    expect(tally.lagMs).toBe(0);
  });

  it('sends together what comes due within a tick, never early', async () => {
    const { done, arrivals, clock, tally } = await start(everySecond(1000), {
      pace: { kind: 'rate', rate: 1000 },
    });
    await done;
    for (const { at, events } of arrivals) expect(events.at(-1)!.features['i']).toBeLessThanOrEqual(at);
    expect(arrivals).toHaveLength(Math.ceil(999 / 75) + 1);
    expect(clock.time).toBeGreaterThanOrEqual(999);
    expect(tally.lagMs).toBeLessThanOrEqual(75);
  });

  it('waits for a slow exporter, catches up in full batches and notes the lag', async () => {
    const { done, arrivals, tally } = await start(
      everySecond(30),
      { pace: { kind: 'rate', rate: 10 }, batch: 8 },
      (events, clock, request) => {
        if (request === 0) clock.time += 2000;
        return { body: accepting(events.length) };
      },
    );
    await done;
    expect(arrivals.map(({ events }) => events.length).slice(0, 4)).toEqual([1, 8, 8, 4]);
    expect(tally.lagMs).toBe(1900);
    expect(tally.accepted).toBe(30);
  });

  it('retries the batch a server was too busy for, and counts it once', async () => {
    const { done, tally, arrivals } = await start(everySecond(4), {}, (events, _clock, request) =>
      request === 0 ? { status: 503, headers: { 'retry-after': '1' } } : { body: accepting(events.length) },
    );
    await done;
    expect(tally).toMatchObject({ accepted: 4, retried: 1, undelivered: 0 });
    expect(arrivals).toHaveLength(2);
  });

  it('counts refusals and goes on', async () => {
    const { done, tally } = await start(everySecond(20), { batch: 10 }, (events, _clock, request) => {
      if (request === 0) return { body: accepting(events.length) };
      const rejected = [{ index: 0, reason: 'unknown_version' as const, detail: '' }];
      return { status: 422, body: accepting(0, { rejected_total: 10, rejected }) };
    });
    await done;
    expect(tally).toMatchObject({ sent: 20, accepted: 10 });
    expect(Object.fromEntries(tally.rejected)).toEqual({ unknown_version: 1, unlisted: 9 });
  });

  it('stops when the exporter does not know the model', async () => {
    const rejected = [{ index: 0, reason: 'no_baseline' as const, detail: 'no baseline for m' }];
    const { done, tally } = await start(everySecond(20), { batch: 10 }, () => ({
      status: 422,
      body: accepting(0, { rejected_total: 10, rejected }),
    }));
    await expect(done).rejects.toThrow('refuses every event: no_baseline: no baseline for m');
    expect(tally).toMatchObject({ sent: 10, accepted: 0, undelivered: 0 });
  });

  it('goes on when the first events are merely bad ones', async () => {
    const rejected = [{ index: 0, reason: 'invalid_event' as const, detail: '' }];
    const { done, tally } = await start(everySecond(3), { batch: 1 }, (_events, _clock, request) =>
      request > 0
        ? { body: accepting(1) }
        : { status: 422, body: accepting(0, { rejected_total: 1, rejected }) },
    );
    await done;
    expect(tally).toMatchObject({ sent: 3, accepted: 2 });
  });

  it('knows which part of a batch was delivered', async () => {
    const { done, tally } = await start(everySecond(4), {}, (events, _clock, request) => {
      if (events.length > 2) return { status: 413 };
      return request === 1 ? { body: accepting(2) } : { status: 503 };
    });
    await expect(done).rejects.toThrow('answers 503');
    expect(tally).toMatchObject({ accepted: 2, undelivered: 2 });
  });

  it('stops when the exporter goes away, and knows what was not delivered', async () => {
    const { done, tally } = await start(everySecond(25), { batch: 10 }, (events, _clock, request) =>
      request < 2 ? { body: accepting(events.length) } : { status: 503 },
    );
    await expect(done).rejects.toThrow('answers 503');
    expect(tally).toMatchObject({ accepted: 20, undelivered: 5, reached: 5e11 + 19 * SECOND });
    expect(tally.retried).toBeGreaterThan(5);
  });

  it('ends after the batch in flight when it is stopped', async () => {
    const { done, stop, tally } = await start(everySecond(100), { batch: 10 }, (events, _clock, request) => {
      if (request === 1) stop.abort();
      return { body: accepting(events.length) };
    });
    await done;
    expect(tally).toMatchObject({ accepted: 20, undelivered: 0 });
  });

  it('stops after its duration', async () => {
    const { done, clock, tally } = await start(everySecond(1000), {
      pace: { kind: 'speed', speed: 1 },
      durationMs: 10 * SECOND,
    });
    await done;
    expect(clock.time).toBe(10 * SECOND);
    expect(tally.accepted).toBe(10);
  });

  it('begins again at the end, paced from there', async () => {
    const { done, arrivals } = await start(everySecond(3), {
      pace: { kind: 'speed', speed: 1 },
      durationMs: 5.5 * SECOND,
      loop: true,
    });
    await done;
    expect(arrivals.map(({ at }) => at)).toEqual([0, 1000, 2000, 2000, 3000, 4000, 4000, 5000]);
    expect(valuesOf(arrivals)).toEqual([0, 1, 2, 0, 1, 2, 0, 1]);
  });

  it('ends at once on no rows, even in a loop', async () => {
    const { done, tally } = await start([], { loop: true });
    await done;
    expect(tally.sent).toBe(0);
  });
});
