import { once } from 'node:events';
import { connect } from 'node:net';
import { ingestResponseSchema, METRICS, problemSchema, ROUTES } from '@plumbline/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Service } from '../service.js';
import { baselineOf, categoricalFeature, numericFeature } from '../testing/baselines.js';
import { startTestService } from '../testing/service.js';

const JSON_TYPE = 'application/json';
const event = (x: unknown, change: object = {}) => ({ model: 'm', version: '1', features: { x }, ...change });

let service: Service;
beforeAll(async () => {
  service = await startTestService({ baselines: [baselineOf([numericFeature({ name: 'x' })])] });
});
afterAll(() => service.close());

async function post(body: string | Buffer, type = JSON_TYPE, headers: Record<string, string> = {}) {
  const answer = await fetch(service.url + ROUTES.predictions, {
    method: 'POST',
    body,
    headers: { 'content-type': type, ...headers },
  });
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    body: (await answer.json()) as object,
  };
}

async function countRejected(reason: string): Promise<number> {
  const text = await (await fetch(`${service.url}/metrics`)).text();
  const lines = text.split('\n').filter((line) => line.startsWith(METRICS.ingestRejected.name));
  return lines
    .filter((line) => line.includes(`reason="${reason}"`))
    .reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}

describe('POST /v1/predictions', () => {
  it.each([
    ['one object', JSON.stringify(event(1)), JSON_TYPE, 1],
    ['an array', JSON.stringify([event(1), event(2)]), `${JSON_TYPE}; charset=utf-8`, 2],
    ['lines', `${JSON.stringify(event(1))}\n\n${JSON.stringify(event(2))}\r\n`, 'application/x-ndjson', 2],
    ['a byte order mark', `\uFEFF${JSON.stringify(event(1))}`, JSON_TYPE, 1],
    ['nothing', '[]', JSON_TYPE, 0],
  ])('takes %s', async (_, body, type, accepted) => {
    const answer = await post(body, type);
    expect(answer.status).toBe(200);
    expect(ingestResponseSchema.parse(answer.body)).toEqual({
      accepted,
      rejected_total: 0,
      rejected: [],
      invalid_values: [],
      unknown_features: [],
    });
  });

  it('lists every refused event, though lines of one shape are read together', async () => {
    const line = (model: string) => JSON.stringify({ model, version: '1', features: { x: 1 } });
    const lines = [
      ...Array<string>(5).fill(line('nobody')),
      line('m'),
      ...Array<string>(30).fill(line('nobody')),
    ];
    const { status, body } = await post(lines.join('\n'), 'application/x-ndjson');
    expect(status).toBe(200);
    const { rejected, rejected_total } = ingestResponseSchema.parse(body);
    expect(rejected_total).toBe(35);
    const indexes = rejected.map(({ index }) => index);
    expect(indexes.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 6, 7]);
    expect(indexes.length).toBe(20);
  });

  it('keeps the good events of a batch and says what is wrong with the others', async () => {
    const before = await countRejected('no_baseline');
    const { status, body } = await post(
      JSON.stringify([
        event(1),
        event(2, { model: 'n' }),
        event('?'),
        7,
        event(3, { version: '2' }),
        { model: 'm' },
      ]),
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      accepted: 2,
      rejected_total: 4,
      rejected: [
        {
          index: 1,
          reason: 'no_baseline',
          detail: expect.stringMatching(/^no baseline for model "n": build one .*--baseline.*PUT.*"learn"/),
        },
        { index: 3, reason: 'invalid_event', detail: 'an event is a JSON object, got number 7' },
        { index: 4, reason: 'unknown_version', detail: expect.stringContaining('there are 1') },
        { index: 5, reason: 'invalid_event', detail: expect.stringContaining('"version" must be a string') },
      ],
      invalid_values: [{ feature: 'x', count: 1, detail: 'expected a number, got string "?"' }],
    });
    expect(await countRejected('no_baseline')).toBe(before + 1);
  });

  it('counts the good lines around a torn one', async () => {
    const { body } = await post(
      `${JSON.stringify(event(1))}\n{"model":\n${JSON.stringify(event(2))}`,
      'application/jsonl',
    );
    expect(body).toMatchObject({ accepted: 2, rejected: [{ index: 1, reason: 'malformed_json' }] });
  });

  it('names features that the baseline has not', async () => {
    const { body } = await post(JSON.stringify(event(1, { features: { x: 1, distanse: 5 }, prediction: 1 })));
    expect(body).toMatchObject({ accepted: 1, unknown_features: ['distanse', 'prediction'] });
    const misspelled = await post(JSON.stringify(event(1, { predicton: 1, id: 'a' })));
    expect(misspelled.body).toMatchObject({ accepted: 1, unknown_features: ['predicton'] });
  });

  it('counts features and categories named like parts of a prototype', async () => {
    const odd = await startTestService({
      baselines: [
        baselineOf([
          numericFeature({ name: '__proto__' }),
          categoricalFeature({ name: 'constructor', categories: ['__proto__', 'b'] }),
        ]),
      ],
    });
    try {
      const features = '{"__proto__": 15, "constructor": "__proto__", "toString": 1}';
      const answer = await fetch(odd.url + ROUTES.predictions, {
        method: 'POST',
        body: `{"model": "m", "version": "1", "features": ${features}}`,
        headers: { 'content-type': JSON_TYPE },
      });
      expect(await answer.json()).toMatchObject({
        accepted: 1,
        invalid_values: [],
        unknown_features: ['toString'],
      });
      const lines = (await (await fetch(`${odd.url}/metrics`)).text()).split('\n');
      const ones = (feature: string): string[] =>
        lines.filter(
          (line) =>
            line.startsWith(`${METRICS.featureBinObservations.name}{`) &&
            line.includes(`feature="${feature}"`) &&
            line.endsWith(' 1'),
        );
      expect(ones('__proto__')).toEqual([expect.stringContaining('bin="01"')]);
      expect(ones('constructor')).toEqual([expect.stringContaining('bin="c00"')]);
    } finally {
      await odd.close();
    }
  });

  it('lists few faults and counts all', async () => {
    const { body } = await post(JSON.stringify([event(1), ...Array.from({ length: 1200 }, () => 0)]));
    const response = ingestResponseSchema.parse(body);
    expect(response.rejected_total).toBe(1200);
    expect(response.rejected).toHaveLength(20);
  });

  const refused: [string, string | Buffer, string, Record<string, string>, number, string, string][] = [
    ['broken JSON', '{"a":', JSON_TYPE, {}, 400, 'malformed_json', 'the body cannot be read as JSON'],
    [
      'NaN',
      '{"a":NaN}',
      JSON_TYPE,
      {},
      400,
      'malformed_json',
      'JSON has no NaN or Infinity: send null instead',
    ],
    ['an empty body', '', JSON_TYPE, {}, 400, 'malformed_json', 'the body cannot be read as JSON'],
    [
      'a form',
      'a=1',
      'application/x-www-form-urlencoded',
      {},
      415,
      'unsupported_media_type',
      'send application/json',
    ],
    [
      'gzip',
      'x',
      JSON_TYPE,
      { 'content-encoding': 'gzip' },
      415,
      'unsupported_media_type',
      'encoding "gzip"',
    ],
    [
      'too much',
      Buffer.alloc(100_001, ' '),
      JSON_TYPE,
      {},
      413,
      'body_too_large',
      'larger than 100000 bytes',
    ],
    [
      'only bad events',
      '[1]',
      JSON_TYPE,
      {},
      422,
      'invalid_event',
      'no event was accepted: event 0: an event is',
    ],
  ];
  it.each(refused)('refuses %s', async (_, body, type, headers, status, reason, detail) => {
    const before = await countRejected(reason);
    const answer = await post(body, type, headers);
    expect(answer.status).toBe(status);
    expect(answer.type).toContain('application/problem+json');
    expect(problemSchema.parse(answer.body)).toMatchObject({
      status,
      reason,
      detail: expect.stringContaining(detail),
    });
    expect(await countRejected(reason)).toBe(before + 1);
  });

  it('lets a client that sends far too much read the answer', async () => {
    for (let i = 0; i < 5; i++) {
      expect((await post(Buffer.alloc(9_000_000, ' '))).status).toBe(413);
    }
  });

  it.each([
    ['of another type', 'Content-Type: text/plain'],
    ['that is compressed', `Content-Type: ${JSON_TYPE}\r\nContent-Encoding: gzip`],
  ])('lets a client that sends much %s before it reads have the answer', async (_, headers) => {
    const { hostname, port } = new URL(service.url);
    const socket = connect(Number(port), hostname).pause();
    const length = 20_000_000;
    socket.write(`POST ${ROUTES.predictions} HTTP/1.1\r\nHost: x\r\n${headers}\r\n`);
    await new Promise<void>((resolve, reject) => {
      socket.on('error', reject);
      socket.write(`Content-Length: ${length}\r\n\r\n`);
      socket.write(Buffer.alloc(length), (error) => (error ? reject(error) : resolve()));
    });
    const [answer] = (await once(socket.resume(), 'data')) as [Buffer];
    socket.destroy();
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 415 /);
  });

  it('does not remember what a sender makes up', async () => {
    const names = Array.from({ length: 4000 }, (_, i) => [`made-up-${i}`, 1]);
    const features = { ...Object.fromEntries(names), ['n'.repeat(5000)]: 1 };
    const { body } = await post(
      JSON.stringify([event(1, { features: { ['n'.repeat(5000)]: 1 } }), event(1, { features })]),
    );
    const response = ingestResponseSchema.parse(body);
    expect(response.accepted).toBe(2);
    expect(response.unknown_features).toHaveLength(20);
    expect(Math.max(...response.unknown_features.map((name) => name.length))).toBe(128);
  });

  it('says how to send when another method is used', async () => {
    const answer = await fetch(service.url + ROUTES.predictions);
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('refuses a body that grows too large without having said so', async () => {
    const chunk = Buffer.alloc(40_000, ' ');
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let i = 0; i < 4; i++) controller.enqueue(chunk);
        controller.close();
      },
    });
    const answer = await fetch(service.url + ROUTES.predictions, {
      method: 'POST',
      body,
      headers: { 'content-type': JSON_TYPE },
      duplex: 'half',
    } as RequestInit);
    expect(answer.status).toBe(413);
  });
});
