import { request, type ClientRequest } from 'node:http';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { METRICS, ROUTES } from '@plumbline/core';
import { afterEach, expect, it } from 'vitest';
import { configSchema } from '../config/schema.js';
import type { Service } from '../service.js';
import { OPEN_WEB } from '../web/load.js';
import { baselineOf, numericFeature } from '../testing/baselines.js';
import { startTestService } from '../testing/service.js';

let service: Service;
afterEach(() => service.close());

const baselines = [baselineOf([numericFeature({ name: 'x' })])];
const event = JSON.stringify({ model: 'm', version: '1', features: { x: 1 } });
const headers = { 'content-type': 'application/x-ndjson' };
const send = (body: string) => fetch(service.url + ROUTES.predictions, { method: 'POST', body, headers });

const readMetric = async (pattern: RegExp): Promise<number> => {
  const text = await (await fetch(`${service.url}/metrics`)).text();
  return Number(pattern.exec(text)![1]);
};

it('answers 503 with Retry-After while bodies that are being sent hold the memory, and takes more after', async () => {
  service = await startTestService({ baselines, sections: { ingest: { max_held_bytes: 100_000 } } });
  const body = `${event}\n`.repeat(1000);
  const slow: ClientRequest = request(service.url + ROUTES.predictions, {
    method: 'POST',
    headers: { ...headers, 'content-length': body.length, expect: '100-continue' },
  });
  slow.flushHeaders();
  // The server has begun to read the first body.
  await once(slow, 'continue');
  slow.write(body.slice(0, 10));
  const refused = await send(body);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
  expect(await refused.json()).toMatchObject({ reason: 'overloaded' });
  slow.end(body.slice(10));
  const [answer] = (await once(slow, 'response')) as [NodeJS.ReadableStream & { statusCode: number }];
  answer.resume();
  expect(answer.statusCode).toBe(200);
  expect((await send(body)).status).toBe(200);
});

it('answers 503 while the process has more memory than it may, until a reload allows more', async () => {
  const configOf = (ingest: object) =>
    configSchema.parse({ ingest, web: { listen_addresses: ['127.0.0.1:0'] } });
  // What runs these tests is larger than that.
  const tight = { max_resident_bytes: 64 * 2 ** 20 };
  const load = () => Promise.resolve({ config: configOf({ max_resident_bytes: 2 ** 40 }), web: OPEN_WEB });
  service = await startTestService({ baselines, sections: { ingest: tight }, load });
  for (let i = 1; i <= 3; i++) {
    const refused = await send(event);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await refused.json()).toMatchObject({
      reason: 'overloaded',
      detail: expect.stringMatching(
        /^short of memory: .* limit of 67108864 bytes; send this again later$/,
      ) as string,
    });
  }
  const overloaded = new RegExp(
    `${METRICS.ingestRejected.name}\\{format="ndjson",reason="overloaded"\\} (\\d+)`,
  );
  expect(await readMetric(overloaded)).toBe(3);
  await service.reload();
  expect((await send(event)).status).toBe(200);
});

it('gives the memory back when a sender goes away', async () => {
  service = await startTestService({ baselines, sections: { ingest: { max_held_bytes: 100_000 } } });
  const gone = request(service.url + ROUTES.predictions, {
    method: 'POST',
    headers: { ...headers, 'content-length': 90_000, expect: '100-continue' },
  });
  gone.on('error', () => undefined);
  gone.flushHeaders();
  await once(gone, 'continue');
  gone.destroy();
  const incomplete = new RegExp(
    `${METRICS.ingestRejected.name}\\{format="ndjson",reason="body_incomplete"\\} (\\d+)`,
  );
  while ((await readMetric(incomplete)) === 0) await sleep(5);
  expect((await send(`${event}\n`.repeat(900))).status).toBe(200);
});

it('accounts for every event at far more than it takes', async () => {
  service = await startTestService({
    baselines,
    sections: { ingest: { max_held_bytes: 3_000_000, max_body_bytes: 2_000_000 } },
  });
  const [rows, requests] = [20_000, 40];
  const body = `${event}\n`.repeat(rows);
  const statuses = await Promise.all(
    Array.from({ length: requests }, async () => {
      const answer = await send(body);
      await answer.arrayBuffer();
      return answer.status;
    }),
  );
  const count = (status: number): number => statuses.filter((each) => each === status).length;
  expect(count(200) + count(503)).toBe(requests);
  expect(count(503)).toBeGreaterThan(0);
  const accepted = new RegExp(`${METRICS.ingestEvents.name}\\{format="ndjson"\\} (\\d+)`);
  expect(await readMetric(accepted)).toBe(count(200) * rows);
  const overloaded = new RegExp(
    `${METRICS.ingestRejected.name}\\{format="ndjson",reason="overloaded"\\} (\\d+)`,
  );
  expect(await readMetric(overloaded)).toBe(count(503));
});
