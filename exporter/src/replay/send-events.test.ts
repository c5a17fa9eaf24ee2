import type { IngestResponse, PredictionEvent } from '@plumbline/core';
import { afterEach, describe, expect, it } from 'vitest';
import { FakeClock } from '../testing/fake-clock.js';
import { accepting, parseLines, startServer, type Reply, type TestServer } from '../testing/http-server.js';
import { Endpoint } from './endpoint.js';
import { sendEvents } from './send-events.js';

let server: TestServer;
afterEach(() => server.close());

const events = (count: number): PredictionEvent[] =>
  Array.from({ length: count }, (_, i) => ({ model: 'm', version: '1', features: { x: i }, prediction: i }));

async function send(count: number, answer: (body: string) => Reply): Promise<IngestResponse[]> {
  server = await startServer(answer);
  const context = { clock: new FakeClock(), signal: new AbortController().signal, onRetry: () => undefined };
  const answers: IngestResponse[] = [];
  for await (const response of sendEvents(new Endpoint(server.url, '', context), events(count))) {
    answers.push(response);
  }
  return answers;
}

describe('sendEvents', () => {
  it('sends one event a line', async () => {
    expect(await send(3, () => ({ body: accepting(3) }))).toEqual([accepting(3)]);
    expect(server.bodies.flatMap(parseLines)).toEqual(events(3));
  });

  it('takes a refusal of all events as an answer', async () => {
    const refusal = accepting(0, {
      rejected_total: 2,
      rejected: [{ index: 0, reason: 'no_baseline', detail: 'no m' }],
    });
    expect(await send(2, () => ({ status: 422, body: { title: 'no', ...refusal } }))).toEqual([refusal]);
  });

  it('sends halves of what is too large, each event once', async () => {
    const limit = 150;
    const answers = await send(7, (body) =>
      body.length > limit ? { status: 413 } : { body: accepting(parseLines(body).length) },
    );
    expect(answers.map(({ accepted }) => accepted)).toEqual([2, 2, 2, 1]);
    expect(server.bodies.filter((body) => body.length <= limit).flatMap(parseLines)).toEqual(events(7));
  });

  it('counts a single event that is too large as refused', async () => {
    const answers = await send(2, (body) =>
      body.includes('"x":1') ? { status: 413, body: 'too much' } : { body: accepting(1) },
    );
    expect(answers).toEqual([
      accepting(1),
      accepting(0, {
        rejected_total: 1,
        rejected: [{ index: 0, reason: 'body_too_large', detail: 'too much' }],
      }),
    ]);
  });

  it('says what a server answers that is no exporter', async () => {
    const hint = 'is it the URL of an exporter?';
    await expect(send(1, () => ({ status: 404, body: '<h1>Not\nfound</h1>' }))).rejects.toThrow(
      `answers 404: <h1>Not found</h1>: ${hint}`,
    );
    await server.close();
    await expect(send(1, () => ({ body: { ok: true } }))).rejects.toThrow(
      `answers 200: {"ok":true}: ${hint}`,
    );
  });
});
