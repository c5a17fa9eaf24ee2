import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { request as requestTls } from 'node:https';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { featuresResponseSchema, fillRoute, ROUTES, type Baseline } from '@plumbline/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { baselineOf, categoricalFeature, numericFeature } from '../testing/baselines.js';
import { Connection, type Answer } from '../testing/connection.js';
import { findProcess } from '../testing/find-process.js';
import { follow, startCli, type Ended } from '../testing/run-cli.js';
import { beginRequest } from '../testing/slow-request.js';

const NDJSON = { 'content-type': 'application/x-ndjson' };
const CERTIFICATES = fileURLToPath(new URL('../../src/web/testdata/', import.meta.url));
const same = categoricalFeature({ name: 'c' });
const baselineWith = (edges: number[]): Baseline => baselineOf([numericFeature({ name: 'x', edges }), same]);

let folder: string;
let child: ChildProcess;
let ended: Promise<Ended>;
let logged: (pattern: RegExp) => Promise<RegExpExecArray>;
let url: string;
let connections: Connection[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-workers-'));
  await mkdir(join(folder, 'sockets'));
  vi.stubEnv('TMPDIR', join(folder, 'sockets'));
  await write('baselines/b.json', JSON.stringify(baselineWith([10, 20])));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  for (const connection of connections) connection.close();
  connections = [];
  child.kill('SIGKILL');
  await ended;
  await rm(folder, { recursive: true });
});

async function write(name: string, content: string): Promise<string> {
  const file = join(folder, name);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(`${file}.tmp`, content);
  await rename(`${file}.tmp`, file);
  return file;
}

async function start(...args: string[]): Promise<void> {
  const address = ['--web.listen-address', '127.0.0.1:0'];
  const baselines = ['--baseline', join(folder, 'baselines')];
  ({ process: child, ended } = startCli(['serve', '--workers', '2', ...address, ...baselines, ...args]));
  logged = follow(child);
  url = (await logged(/"url":"([^"]+)"/))[1]!;
}

async function stop(): Promise<Ended> {
  child.kill('SIGTERM');
  return ended;
}

function open(): Connection {
  const connection = new Connection(url);
  connections.push(connection);
  return connection;
}

/** Opens connections that have had an answer, so that workers have them. */
async function openServed(count: number): Promise<Connection[]> {
  const opened = Array.from({ length: count }, open);
  for (const connection of opened) await connection.getText(ROUTES.healthy);
  return opened;
}

/** A connection by itself, which shows when it is cut. */
async function openSocket(): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  await askAgain(socket);
  return socket;
}

async function askAgain(socket: Socket): Promise<void> {
  socket.write(`GET ${ROUTES.healthy} HTTP/1.1\r\nHost: x\r\n\r\n`);
  await once(socket, 'data');
}

const pidOf = async (worker: number): Promise<number> =>
  Number((await logged(new RegExp(`"worker":${worker},"pid":(\\d+),"msg":"worker started"`)))[1]);

const lines = (count: number, event: (i: number) => object): string =>
  Array.from({ length: count }, (_, i) => JSON.stringify({ model: 'm', version: '1', ...event(i) })).join(
    '\n',
  );
const eventsOf = (count: number): string => lines(count, (i) => ({ features: { x: i % 30, c: 'a' } }));

async function post(connection: Connection, body: string): Promise<number> {
  const { body: answer } = await connection.send('POST', ROUTES.predictions, body, NDJSON);
  return (JSON.parse(answer.toString()) as { accepted: number }).accepted;
}

/** Sum of all series of a scrape that begin with this and have all of these labels. */
async function sumOf(series: string, ...labels: string[]): Promise<number> {
  const scrape = await open().getText('/metrics');
  return scrape
    .split('\n')
    .filter((line) => line.startsWith(series) && labels.every((label) => line.includes(label)))
    .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' '))), 0);
}

const ACCEPTED = 'plumbline_ingest_events_total{';
const BINS = 'plumbline_feature_bin_observations_total{';

describe('workers', () => {
  it('count every event that was accepted, and what was refused, at once', async () => {
    await start();
    const senders = await openServed(6);
    const body = `${eventsOf(40)}\n${lines(3, () => ({ features: { x: 'odd', unknown: 1 } }))}\n{"model":"m"}`;
    for (let round = 1; round <= 5; round++) {
      const accepted = await Promise.all(senders.map((sender) => post(sender, body)));
      expect(accepted).toEqual(senders.map(() => 43));
      const requests = round * senders.length;
      expect(await sumOf(ACCEPTED)).toBe(requests * 43);
      expect(await sumOf(BINS, 'feature="x"')).toBe(requests * 40);
      expect(await sumOf('plumbline_ingest_rejected_total{', 'reason="invalid_event"')).toBe(requests);
      expect(await sumOf('plumbline_ingest_ignored_values_total{')).toBe(requests * 3);
      expect(await sumOf('plumbline_feature_observations_total{', 'feature="x"', 'state="invalid"')).toBe(
        requests * 3,
      );
    }
    const table = await open().getText(fillRoute(ROUTES.features, { model: 'm', version: '1' }));
    const { features } = featuresResponseSchema.parse(JSON.parse(table));
    expect(features.find(({ feature }) => feature === 'x')).toMatchObject({ observations: 5 * 6 * 40 });
    expect(await sumOf('plumbline_workers ')).toBe(2);
    expect(await sumOf('plumbline_worker_events_lost_total ')).toBe(0);
  });

  it('that die lose nothing that was reported and are started again, while the others answer', async () => {
    await start();
    const senders = await openServed(4);
    for (const sender of senders) await post(sender, eventsOf(100));
    expect(await sumOf(ACCEPTED)).toBe(400);
    process.kill(await pidOf(0), 'SIGKILL');
    // At once: some of these are under way to a worker that takes nothing any more.
    expect(await Promise.all(Array.from({ length: 8 }, () => open().getText(ROUTES.healthy)))).toEqual(
      Array.from({ length: 8 }, () => 'Plumbline is healthy.\n'),
    );
    await logged(/"worker":0.*"signal":"SIGKILL".*worker ended by itself/);
    expect(await sumOf(ACCEPTED)).toBe(400);
    expect(await sumOf(BINS, 'feature="x"')).toBe(400);
    for (const sender of senders) expect(await post(sender, eventsOf(100))).toBe(100);
    await vi.waitFor(async () => expect(await sumOf('plumbline_workers ')).toBe(2), { timeout: 20_000 });
    expect(await sumOf('plumbline_worker_restarts_total ')).toBe(1);
    for (const sender of await openServed(4)) await post(sender, eventsOf(100));
    expect(await sumOf(ACCEPTED)).toBe(1200);
    expect(await sumOf(BINS, 'feature="x"')).toBe(1200);
  });

  it('that hang are killed and started again, and what they had reported stays', async () => {
    await start();
    const [one, other] = await openServed(2);
    expect((await post(one!, eventsOf(7))) + (await post(other!, eventsOf(7)))).toBe(14);
    expect(await sumOf(ACCEPTED)).toBe(14);
    process.kill(await pidOf(0), 'SIGSTOP');
    await logged(/worker killed: it has not answered/);
    await logged(/"worker":0.*"signal":"SIGKILL".*worker ended by itself/);
    await openServed(4);
    expect(await sumOf(ACCEPTED)).toBe(14);
  }, 60_000);

  it('that die under traffic leave totals that only grow and agree with each other', async () => {
    await start();
    const senders = await openServed(4);
    let [sent, acknowledged, restarted] = [0, 0, false];
    const sending = senders.map(async (sender) => {
      while (!restarted) {
        sent += 50;
        const accepted = await post(sender, eventsOf(50)).catch(() => 0);
        acknowledged += accepted;
      }
    });
    await vi.waitFor(() => expect(acknowledged).toBeGreaterThan(2000), { timeout: 20_000 });
    const atLeast = await sumOf(ACCEPTED);
    process.kill(await pidOf(0), 'SIGKILL');
    const seen = [atLeast];
    do {
      seen.push(await sumOf(ACCEPTED));
      restarted = (await sumOf('plumbline_worker_restarts_total ')) === 1;
    } while (!restarted);
    await Promise.all(sending);
    const total = await sumOf(ACCEPTED);
    expect([...seen, total]).toEqual([...seen, total].sort((a, b) => a - b));
    expect(total).toBeGreaterThan(atLeast);
    expect(total).toBeLessThanOrEqual(sent);
    expect(await sumOf(BINS, 'feature="x"')).toBe(total);
    expect(await sumOf(BINS, 'feature="c"')).toBe(total);
  });

  it('end with the process that started them, however that ends', async () => {
    await start();
    child.kill('SIGKILL');
    // The log is at its end when the last process that writes to it is.
    await ended;
  });

  it('that are all dead leave connections waiting until one is there again', async () => {
    await start();
    for (const worker of [0, 1]) process.kill(await pidOf(worker), 'SIGKILL');
    for (const worker of [0, 1]) await logged(new RegExp(`"worker":${worker}.*worker ended by itself`));
    expect(await post(open(), eventsOf(100))).toBe(100);
    expect(await sumOf(ACCEPTED)).toBe(100);
  });

  it('share connections out evenly', async () => {
    await start();
    const sockets = await Promise.all(Array.from({ length: 6 }, openSocket));
    process.kill(await pidOf(1), 'SIGKILL');
    await vi.waitFor(() => expect(sockets.filter(({ closed }) => closed)).toHaveLength(3), {
      timeout: 20_000,
    });
    for (const socket of sockets.filter(({ closed }) => !closed)) await askAgain(socket);
  });

  it.each([
    ['', 0],
    ['large ', 300],
  ])('change to another %sbaseline in the midst of traffic without losing an event', async (_, more) => {
    await start('--web.enable-admin-api');
    const others = Array.from({ length: more }, (_, i) => numericFeature({ name: `other ${i}` }));
    const baseline = baselineWith([5, 15, 25]);
    const senders = await openServed(4);
    let accepted = 0;
    let changed = false;
    const sending = senders.map(async (sender) => {
      for (let after = 0; after < 3; after += changed ? 1 : 0) {
        const taken = await post(sender, eventsOf(200));
        accepted += taken;
      }
    });
    const path = fillRoute(ROUTES.baseline, { model: 'm', version: '1' });
    const body = JSON.stringify({ ...baseline, features: [...baseline.features, ...others] });
    expect((await open().send('PUT', path, body, { 'content-type': 'application/json' })).status).toBe(200);
    changed = true;
    await Promise.all(sending);
    expect(await sumOf(ACCEPTED)).toBe(accepted);
    // Old and new layout stand beside each other for a while; `c` is the same in both.
    expect(await sumOf(BINS, 'feature="x"')).toBe(accepted);
    expect(await sumOf(BINS, 'feature="c"')).toBe(accepted);
    expect(await sumOf('plumbline_worker_events_lost_total ')).toBe(0);
    const before = await sumOf(BINS, 'feature="x"', 'bin="03"');
    await post(
      senders[0]!,
      lines(7, () => ({ features: { x: 26 } })),
    );
    expect(await sumOf(BINS, 'feature="x"', 'bin="03"')).toBe(before + 7);
  });

  it('go on with another baseline though its reader is killed', async () => {
    await start('--web.enable-admin-api');
    const [sender] = await openServed(1);
    const others = Array.from({ length: 1000 }, (_, i) => numericFeature({ name: `other ${i}` }));
    const baseline = baselineWith([5, 15, 25]);
    const body = JSON.stringify({ ...baseline, features: [...baseline.features, ...others] });
    const path = fillRoute(ROUTES.baseline, { model: 'm', version: '1' });
    const put = open().send('PUT', path, body, { 'content-type': 'application/json' });
    const find = () => findProcess('the baseline of the parent');
    process.kill(await vi.waitFor(find, { timeout: 20_000, interval: 2 }), 'SIGKILL');
    expect((await put).status).toBe(200);
    await post(
      sender!,
      lines(1, () => ({ features: { x: 24, c: 'a' } })),
    );
    expect(await sumOf(BINS, 'feature="x"')).toBe(1);
    expect(await sumOf('plumbline_worker_restarts_total')).toBe(0);
  });

  it('answer what is in flight on SIGTERM, and the last snapshot holds it', async () => {
    const snapshot = ['--snapshot.file', join(folder, 'windows'), '--snapshot.interval', '1h'];
    await start(...snapshot);
    for (const sender of await openServed(2)) await post(sender, eventsOf(100));
    const inFlight = await Promise.all(Array.from({ length: 4 }, () => beginRequest(url)));
    child.kill('SIGTERM');
    await logged(/"msg":"ending"/);
    const probe = await open().send('GET', ROUTES.ready);
    expect([probe.status, probe.headers.connection]).toEqual([503, 'close']);
    // Nothing that would be counted, as it may come before the worker hears of the end.
    const refuse = async () =>
      expect((await open().send('POST', ROUTES.predictions, '{}', NDJSON)).status).toBe(503);
    await vi.waitFor(refuse, { timeout: 20_000 });
    const answers = inFlight.map(({ request }) => once(request, 'response'));
    for (const request of inFlight) request.finish();
    for (const [answer] of (await Promise.all(answers)) as [IncomingMessage][]) {
      answer.resume();
      expect(answer.statusCode).toBe(200);
    }
    expect((await ended).code).toBe(0);
    expect(await readdir(join(folder, 'sockets'))).toEqual([]);

    await start(...snapshot);
    const table = await open().getText(fillRoute(ROUTES.features, { model: 'm', version: '1' }));
    const { features } = featuresResponseSchema.parse(JSON.parse(table));
    expect(features.find(({ feature }) => feature === 'x')).toMatchObject({ observations: 204 });
    expect((await stop()).code).toBe(0);
  });

  it('cut off what does not end in time, and no slow sender holds up the end', async () => {
    await start('--drain.timeout', '1s');
    const silent = await Promise.all(Array.from({ length: 2 }, openSocket));
    silent[0]!.write('POST /v1/predictions HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    const inFlight = await beginRequest(url);
    const failed = once(inFlight.request, 'error');
    expect((await stop()).code).toBe(0);
    await logged(/"worker":\d,"deadline_ms":1000,"requests":1/);
    await failed;
  });

  it('share out the memory for bodies that wait', async () => {
    await start('--ingest.max-held-bytes', '100000');
    const slow = [await beginRequest(url), await beginRequest(url)];
    const body = eventsOf(700);
    expect(body.length).toBeGreaterThan(35_000);
    const refused = await open().send('POST', ROUTES.predictions, body, NDJSON);
    expect([refused.status, refused.headers['retry-after']]).toEqual([503, '1']);
    const answers = slow.map(({ request }) => once(request, 'response'));
    for (const request of slow) request.finish();
    await Promise.all(answers);
  });

  it('take over a changed configuration', async () => {
    const file = await write('plumbline.yml', '{}');
    await start('--config.file', file);
    const senders = await openServed(4);
    await write('plumbline.yml', 'ingest: {max_body_bytes: 50}\n');
    expect((await open().send('POST', ROUTES.reload)).status).toBe(200);
    const sendAll = () =>
      Promise.all(senders.map((sender) => sender.send('POST', ROUTES.predictions, eventsOf(9), NDJSON)));
    expect((await sendAll()).map(({ status }) => status)).toEqual([413, 413, 413, 413]);
    await write('plumbline.yml', 'windows: [3h]\n');
    child.kill('SIGHUP');
    await logged(/"key":"windows".*restart/);
    expect((await sendAll()).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    await write('plumbline.yml', 'ingst: {}\n');
    const refused = await open().send('POST', ROUTES.reload);
    expect([refused.status, refused.body.toString()]).toEqual([500, expect.stringContaining('ingst')]);
    expect(await sumOf('plumbline_config_last_reload_successful ')).toBe(0);
  });

  it('pass answers on as they are', async () => {
    await start('--web.external-url', 'http://example.org/plumb');
    const [connection] = await openServed(1);
    const ask = (path: string, method = 'GET', headers = {}): Promise<Answer> =>
      connection!.send(method, path, undefined, headers);
    const zipped = await ask('/plumb/metrics', 'GET', { 'accept-encoding': 'gzip' });
    expect(zipped.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept, Accept-Encoding' });
    expect(gunzipSync(zipped.body).toString()).toContain('\nplumbline_workers 2\n');
    const head = await ask('/plumb/metrics', 'HEAD');
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect((await ask('/plumb')).headers.location).toBe('/plumb/');
    expect(await ask('/plumb/none')).toMatchObject({ status: 404 });
    expect(await ask(`/plumb${ROUTES.predictions}`)).toMatchObject({
      status: 405,
      headers: { allow: 'POST' },
    });
    const sent = await connection!.send('POST', `/plumb${ROUTES.predictions}`, eventsOf(3), NDJSON);
    expect(sent.status).toBe(200);
    expect(await connection!.send('POST', ROUTES.predictions, eventsOf(3), NDJSON)).toMatchObject({
      status: 404,
    });
  });

  it('hold every request to its credentials, over TLS', async () => {
    for (const name of ['localhost-cert.pem', 'localhost-key.pem', 'valid.yaml'])
      await copyFile(join(CERTIFICATES, name), join(folder, name));
    vi.stubEnv('PLUMBLINE_TEST_TOKEN', 'ingest-token');
    vi.stubEnv('PLUMBLINE_TEST_ADMIN', 'admin-token');
    await start('--web.config.file', join(folder, 'valid.yaml'));
    const ca = await readFile(join(CERTIFICATES, 'localhost-cert.pem'));
    const ask = async (path: string, authorization = '', body?: string): Promise<number> => {
      const method = body === undefined ? 'GET' : 'POST';
      const outgoing = requestTls(url + path, {
        method,
        agent: false,
        ca,
        headers: { ...NDJSON, authorization },
      });
      outgoing.end(body);
      const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
      await text(answer);
      return answer.statusCode!;
    };
    const basic = `Basic ${Buffer.from('sre:right password').toString('base64')}`;
    const [ingest, admin, wrong] = ['Bearer ingest-token', 'Bearer admin-token', 'Bearer wrong'];
    expect(url).toMatch(/^https:/);
    // Twice, as the second connection goes to the other worker.
    for (let i = 0; i < 2; i++) {
      expect(await ask(ROUTES.predictions, '', eventsOf(5))).toBe(401);
      expect(await ask(ROUTES.predictions, wrong, eventsOf(5))).toBe(401);
      expect(await ask(ROUTES.predictions, ingest, eventsOf(5))).toBe(200);
      expect(await ask(ROUTES.predictions, basic, eventsOf(5))).toBe(200);
      expect(await ask('/metrics')).toBe(401);
      expect(await ask('/metrics', ingest)).toBe(403);
      expect(await ask('/metrics', basic)).toBe(200);
      expect(await ask(ROUTES.config, admin)).toBe(200);
      expect(await ask(ROUTES.ready)).toBe(200);
    }
    await logged(/"status":403,.*"from":"127.0.0.1"/);
    const scrape = requestTls(`${url}/metrics`, {
      agent: false,
      ca,
      headers: { authorization: basic },
    }).end();
    const [metrics] = (await once(scrape, 'response')) as [IncomingMessage];
    expect(await text(metrics)).toContain(
      'plumbline_ingest_rejected_total{format="ndjson",reason="unauthorized"} 4\n',
    );
  });
});
