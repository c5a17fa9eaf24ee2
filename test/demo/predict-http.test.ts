import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createModelHandler } from './predict-http.js';
import { scoreFlight } from './score.js';
import { AVERAGE_FLIGHT, SMALL_MODEL } from './small-model.js';

const BODY_LIMIT = 2000;
let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer(createModelHandler(SMALL_MODEL, BODY_LIMIT)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

async function ask(path: string, init?: RequestInit) {
  const response = await fetch(origin + path, init);
  return { status: response.status, body: await response.json() };
}
const predict = (body: unknown) =>
  ask('/v1/models/flight-delay:predict', {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

describe('model over HTTP', () => {
  it('predicts a batch in order', async () => {
    const instances = [AVERAGE_FLIGHT, { ...AVERAGE_FLIGHT, origin: 'ORD' }];
    const predictions = instances.map((features) => scoreFlight(SMALL_MODEL, features));
    expect(await predict({ instances })).toEqual({ status: 200, body: { predictions } });
    expect(await predict({ instances: [] })).toEqual({ status: 200, body: { predictions: [] } });
  });

  it('says that it is ready', async () => {
    const ready = { name: 'flight-delay', ready: true };
    expect(await ask('/v1/models/flight-delay')).toEqual({ status: 200, body: ready });
    expect(await ask('/healthz?full=1')).toEqual({ status: 200, body: { status: 'ok' } });
  });

  it.each([
    ['{"instances": [', /^The body is not JSON: /],
    ['null', /^The body must be \{"instances": /],
    [{ inputs: [] }, /^The body must be \{"instances": /],
    [{ instances: [AVERAGE_FLIGHT, { ...AVERAGE_FLIGHT, hour: 'noon' }] }, /^instances\[1\]: hour must be/],
    [{ instances: [[8, 1]] }, /^instances\[0\]: must be an object/],
  ])('answers 400 to %j', async (body, error) => {
    expect(await predict(body)).toEqual({ status: 400, body: { error: expect.stringMatching(error) } });
  });

  it('answers 404 to other paths and 405 to other methods', async () => {
    expect(await ask('/v1/models/other')).toMatchObject({ status: 404 });
    expect(await ask('/constructor')).toMatchObject({ status: 404 });
    const wrongMethod = {
      status: 405,
      body: { error: '/v1/models/flight-delay:predict takes POST, not GET' },
    };
    expect(await ask('/v1/models/flight-delay:predict')).toEqual(wrongMethod);
  });

  it('answers 413 above the limit, whether or not the length is announced', async () => {
    const error = `The body is longer than ${BODY_LIMIT} bytes: send smaller batches`;
    expect(await predict(' '.repeat(BODY_LIMIT + 1))).toEqual({ status: 413, body: { error } });

    const pieces = new Blob([' '.repeat(10 * BODY_LIMIT)]).stream();
    const streamed = { method: 'POST', body: pieces, duplex: 'half' } as RequestInit;
    expect(await ask('/v1/models/flight-delay:predict', streamed)).toEqual({ status: 413, body: { error } });
  });

  it('takes a body of exactly the limit', async () => {
    expect(await predict('{"instances": []}'.padEnd(BODY_LIMIT))).toMatchObject({ status: 200 });
  });
});
