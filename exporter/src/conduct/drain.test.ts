import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { json } from 'node:stream/consumers';
import { ROUTES } from '@plumbline/core';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { Service } from '../service.js';
import { baselineOf, numericFeature } from '../testing/baselines.js';
import { beginRequest } from '../testing/slow-request.js';
import { startTestService } from '../testing/service.js';

async function start(timeout = '60s', lines: object[] = []): Promise<Service> {
  return startTestService({
    baselines: [baselineOf([numericFeature({ name: 'x' })])],
    sections: { drain: { timeout } },
    log: pino({}, { write: (line) => lines.push(JSON.parse(line) as object) }),
  });
}

async function open(service: Service, text = ''): Promise<Socket> {
  const { port, hostname } = new URL(service.url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(text);
  return socket;
}

describe('the end of the process', () => {
  it('answers what is in flight, and tells new connections that it is ending', async () => {
    const service = await start();
    const outgoing = await beginRequest(service.url);
    const closed = service.close();
    const probe = await fetch(service.url + ROUTES.ready);
    expect([probe.status, await probe.text()]).toEqual([503, 'Plumbline is ending.\n']);
    expect(probe.headers.get('connection')).toBe('close');
    expect((await fetch(service.url + ROUTES.healthy)).status).toBe(200);
    expect((await fetch(`${service.url}/metrics`)).status).toBe(200);
    const late = await fetch(service.url + ROUTES.predictions, { method: 'POST', body: '{}' });
    expect([late.status, late.headers.get('retry-after')]).toEqual([503, '1']);
    outgoing.finish();
    const [answer] = (await once(outgoing.request, 'response')) as [IncomingMessage];
    expect(answer.statusCode).toBe(200);
    expect(await json(answer)).toMatchObject({ accepted: 1 });
    await closed;
    await expect(fetch(service.url)).rejects.toThrow();
  });

  it('lets a client that sends much before it reads have its refusal', async () => {
    const service = await start();
    const outgoing = await beginRequest(service.url);
    const closed = service.close();
    expect((await fetch(service.url + ROUTES.ready)).status).toBe(503);
    const length = 20_000_000;
    const socket = (await open(service)).pause();
    socket.write(`POST ${ROUTES.predictions} HTTP/1.1\r\nHost: x\r\nContent-Length: ${length}\r\n\r\n`);
    await new Promise<void>((resolve, reject) => {
      socket.write(Buffer.alloc(length), (error) => (error ? reject(error) : resolve()));
    });
    const [answer] = (await once(socket.resume(), 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 503 [^]*Retry-After: 1\r\n/);
    outgoing.finish();
    const [taken] = (await once(outgoing.request, 'response')) as [IncomingMessage];
    taken.resume();
    await closed;
  });

  it('is not held up by connections on which no request runs', async () => {
    const service = await start('1h');
    const sockets = await Promise.all([
      open(service),
      open(service, 'POST /v1/predictions HTTP/1.1\r\nHost: x\r\nX-Slow: '),
      open(service, 'GET /-/healthy HTTP/1.1\r\nHost: x\r\n\r\n'),
    ]);
    await once(sockets[2], 'data');
    const ended = sockets.map((socket) => once(socket, 'close'));
    await service.close();
    await Promise.all(ended);
  });

  it('cuts off what does not end in time', async () => {
    const lines: object[] = [];
    const service = await start('1s', lines);
    const outgoing = await beginRequest(service.url);
    const failed = once(outgoing.request, 'error');
    await service.close();
    expect(lines.at(-1)).toMatchObject({ requests: 1, deadline_ms: 1000 });
    await failed;
  });
});

describe('readiness after the first scrape', () => {
  it('waits until all live metrics have gone out', async () => {
    const service = await startTestService({
      baselines: [baselineOf([numericFeature({ name: 'x' })])],
      sections: { ready: { after_scrape: true } },
    });
    const ready = async () => (await fetch(service.url + ROUTES.ready)).status;
    const scrape = async (query: string) => (await fetch(`${service.url}/metrics${query}`)).text();
    expect(await (await fetch(service.url + ROUTES.ready)).text()).toBe(
      'Plumbline waits for its first scrape.\n',
    );
    for (const query of ['?collect[]=self', '?collect[]=baseline', '?model=m', '?collect[]=x'])
      await scrape(query);
    expect(await ready()).toBe(503);
    await scrape('?collect[]=live');
    expect(await ready()).toBe(200);
    await service.close();
  });
});
