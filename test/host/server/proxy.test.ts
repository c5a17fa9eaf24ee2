import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import { DatasourceStore } from './datasource-store.js';
import { createProxy } from './proxy.js';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function startProxy(upstream: string): Promise<string> {
  const datasource = { uid: 'a', name: 'A', type: 't', url: upstream, basicAuthUser: 'u' };
  const app = express().use('/proxy/:uid', createProxy(new DatasourceStore([datasource]), []));
  return `${await listen(app)}/proxy`;
}

describe('createProxy', () => {
  it('forwards path, query, method, body and sign-in, and hands back the answer without its cookies', async () => {
    const upstream = await listen((request, response) => {
      response.setHeader('set-cookie', 'session=1').setHeader('x-kept', 'yes');
      response.write(`${request.method} ${request.url} ${request.headers.authorization} `);
      request.pipe(response);
    });
    const answer = await fetch(`${await startProxy(upstream)}/a/api/v1/models?x=1`, {
      method: 'POST',
      body: 'the body',
    });
    expect(await answer.text()).toBe(`POST /api/v1/models?x=1 Basic ${btoa('u:')} the body`);
    expect(answer.headers.get('x-kept')).toBe('yes');
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it("turns the upstream's 401 into 400, or the browser would ask the user to sign in to Grafana", async () => {
    const upstream = await listen((_request, response) => response.writeHead(401).end());
    expect((await fetch(`${await startProxy(upstream)}/a/x`)).status).toBe(400);
  });

  it('answers 502 when the upstream is away and 404 for an unknown datasource', async () => {
    const upstream = await listen(() => undefined);
    servers.pop()!.close();
    const proxy = await startProxy(upstream);
    expect((await fetch(`${proxy}/a/x`)).status).toBe(502);
    expect((await fetch(`${proxy}/b/x`)).status).toBe(404);
  });
});
