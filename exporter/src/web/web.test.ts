import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { connect, type TLSSocket } from 'node:tls';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { METRICS, ROUTES } from '@plumbline/core';
import { afterEach, describe, expect, it } from 'vitest';
import { configSchema } from '../config/schema.js';
import type { Service } from '../service.js';
import { baselineOf, numericFeature } from '../testing/baselines.js';
import { startTestService } from '../testing/service.js';
import { loadWeb, OPEN_WEB, type WebSettings } from './load.js';

const TESTDATA = fileURLToPath(new URL('./testdata/', import.meta.url));
const ENVIRONMENT = { PLUMBLINE_TEST_TOKEN: 'ingest-token', PLUMBLINE_TEST_ADMIN: 'admin-token' };
const load = (name: string) => loadWeb(join(TESTDATA, name), ENVIRONMENT);
const baselines = [baselineOf([numericFeature({ name: 'x' })])];
const config = configSchema.parse({ web: { listen_addresses: ['127.0.0.1:0'] } });

const basic = (user: string, password: string) =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
const RIGHT = basic('sre', 'right password');

let service: Service;

interface Sent {
  readonly method?: string;
  readonly authorization?: string;
}

/** One request over real TLS, with the certificate verified. */
async function send(path: string, { method = 'GET', authorization }: Sent = {}) {
  const outgoing = request(service.url + path, {
    method,
    agent: false,
    ca: await readFile(join(TESTDATA, 'localhost-cert.pem')),
    ...(authorization !== undefined && { headers: { authorization } }),
  });
  outgoing.end(method === 'POST' ? '{}' : undefined);
  const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
  return { status: answer.statusCode, headers: answer.headers, body: await text(answer) };
}
const statusOf = async (path: string, sent?: Sent) => (await send(path, sent)).status;

const MESSAGES: Readonly<Record<string, string>> = {
  'invalid-cost.yaml':
    'invalid-cost.yaml:2: basic_auth_users.sre: costs too much to check: make the hash with a cost of at most 14',
  'invalid-env.yaml':
    'invalid-env.yaml: bearer_tokens.0: the environment variable PLUMBLINE_ABSENT is not set',
  'invalid-key.yaml': 'invalid-key.yaml:1: unknown key "tls_server_confg"; did you mean "tls_server_config"?',
  'invalid-no-token.yaml':
    'invalid-no-token.yaml:2: bearer_tokens.0: a token needs either "token_sha256" or "token_env"',
  'invalid-password.yaml':
    'invalid-password.yaml:2: basic_auth_users.sre: is no bcrypt hash: make one with "htpasswd -nBC 10 NAME"',
  'invalid-plain-token.yaml':
    'invalid-plain-token.yaml:3: bearer_tokens.0: unknown key "token"; there are name, token_sha256, token_env, scopes\ninvalid-plain-token.yaml:2: bearer_tokens.0: a token needs either "token_sha256" or "token_env"',
  'invalid-scope.yaml':
    'invalid-scope.yaml:4: bearer_tokens.0.scopes.0: "reed" is none of read, ingest, admin',
  'invalid-sha256.yaml':
    'invalid-sha256.yaml:3: bearer_tokens.0.token_sha256: is no SHA-256 in hex: make one with "printf %s TOKEN | sha256sum"',
  'invalid-tls-absent.yaml': "cannot read absent.pem: ENOENT: no such file or directory, open 'absent.pem'",
  'invalid-tls-client.yaml':
    'invalid-tls-client.yaml:1: tls_server_config: "client_ca_file" and client_auth_type RequireAndVerifyClientCert go together',
  'invalid-tls-key.yaml':
    'TLS cannot be set up with localhost-cert.pem, localhost-cert.pem: error:1E08010C:DECODER routines::unsupported',
  'invalid-tls-no-key.yaml': 'invalid-tls-no-key.yaml:1: tls_server_config.key_file: must be given',
  'invalid-user.yaml': 'invalid-user.yaml:2: basic_auth_users.a:b: a user name has no colon',
};

describe('the web configuration file', () => {
  it.each(Object.entries(MESSAGES))('refuses %s', async (name, message) => {
    const error = await load(name).catch((thrown: Error) => thrown);
    expect((error as Error).message.replaceAll(TESTDATA, '')).toBe(message);
  });

  it('has a message for every wrong file', async () => {
    const files = (await readdir(TESTDATA)).filter((name) => name.startsWith('invalid-'));
    expect(Object.keys(MESSAGES).sort()).toEqual(files.sort());
  });
});

describe('a protected exporter', () => {
  afterEach(() => service.close());
  const start = async (loadAnew?: () => Promise<WebSettings>) => {
    const web = await load('valid.yaml');
    service = await startTestService({
      baselines,
      web,
      ...(loadAnew && { load: async () => ({ config, web: await loadAnew() }) }),
    });
  };

  it('speaks TLS', async () => {
    await start();
    expect(service.url).toMatch(/^https:/);
    expect(await statusOf(ROUTES.healthy)).toBe(200);
    await expect(fetch(service.url.replace('https', 'http'))).rejects.toThrow();
  });

  it('asks for credentials everywhere but at the probes', async () => {
    await start();
    for (const path of [ROUTES.healthy, ROUTES.ready]) expect(await statusOf(path)).toBe(200);
    for (const path of [
      '/',
      '/metrics',
      ROUTES.models,
      ROUTES.config,
      ROUTES.predictions,
      '/x',
      '/-/healthy/x',
    ]) {
      const { status, headers } = await send(path);
      expect([path, status]).toEqual([path, 401]);
      expect(headers['www-authenticate']).toBe('Basic realm="plumbline", Bearer');
    }
  });

  const cases: [string, string | undefined, string, string, number][] = [
    ['a user reads', RIGHT, 'GET', '/metrics', 200],
    ['a user sees the configuration', RIGHT, 'GET', ROUTES.config, 200],
    ['a user sends events', RIGHT, 'POST', ROUTES.predictions, 415],
    ['a user reloads', RIGHT, 'POST', ROUTES.reload, 200],
    ['a reader reads', 'Bearer prometheus-token', 'GET', '/metrics', 200],
    ['a scheme in other letters', 'bEARER prometheus-token', 'GET', '/metrics', 200],
    ['a reader sends events', 'Bearer prometheus-token', 'POST', ROUTES.predictions, 403],
    ['a reader reloads', 'Bearer prometheus-token', 'POST', ROUTES.reload, 403],
    ['a reader sees the configuration', 'Bearer prometheus-token', 'GET', ROUTES.config, 403],
    ['another spelling of the configuration', 'Bearer prometheus-token', 'GET', '/CONFIG/', 404],
    ['an encoded spelling of it', 'Bearer prometheus-token', 'GET', '/%63onfig', 404],
    ['a sender sends events', 'Bearer ingest-token', 'POST', ROUTES.predictions, 415],
    ['a sender reads', 'Bearer ingest-token', 'GET', '/metrics', 403],
    ['an admin reads', 'Bearer admin-token', 'GET', ROUTES.models, 200],
    ['an admin sends events', 'Bearer admin-token', 'POST', ROUTES.predictions, 415],
    ['an admin reloads', 'Bearer admin-token', 'POST', ROUTES.reload, 200],
    ['a wrong password', basic('sre', 'wrong'), 'GET', '/metrics', 401],
    ['an unknown user', basic('nobody', 'right password'), 'GET', '/metrics', 401],
    ['a user of the prototype', basic('constructor', 'x'), 'GET', '/metrics', 401],
    ['a password with more behind what bcrypt sees', basic('sre', 'x'.repeat(73)), 'GET', '/metrics', 401],
    ['a wrong token', 'Bearer x', 'GET', '/metrics', 401],
    ['the hash in place of the token', 'Bearer $2b$04$cgZNCI9Uh', 'GET', '/metrics', 401],
    ['credentials without a colon', 'Basic eA==', 'GET', '/metrics', 401],
    ['no scheme', 'right', 'GET', '/metrics', 401],
    ['another scheme', 'Digest x', 'GET', '/metrics', 401],
  ];
  it('gives each its scope', async () => {
    await start();
    for (const [what, authorization, method, path, status] of cases) {
      const sent = { method, ...(authorization !== undefined && { authorization }) };
      expect([what, await statusOf(path, sent)]).toEqual([what, status]);
    }
  });

  it('counts predictions that it turns away, as nobody would see that they are lost otherwise', async () => {
    await start();
    const count = async () => {
      const { body } = await send('/metrics', { authorization: RIGHT });
      const pattern = new RegExp(`^${METRICS.ingestRejected.name}{.*reason="unauthorized"} (\\d+)$`, 'gm');
      return [...body.matchAll(pattern)].reduce((sum, [, value]) => sum + Number(value), 0);
    };
    expect(await count()).toBe(0);
    await send(ROUTES.predictions, { method: 'POST' });
    await send(ROUTES.predictions, { method: 'POST', authorization: 'Bearer prometheus-token' });
    await send(ROUTES.predictions, { method: 'GET' });
    await send(ROUTES.reload, { method: 'POST' });
    expect(await count()).toBe(2);
  });

  it('shows no secret in its configuration', async () => {
    await start();
    const { body } = await send(ROUTES.config, { authorization: RIGHT });
    expect(body).toContain('sre: <secret>');
    expect(body).toContain('token_sha256: <secret>');
    expect(body).not.toMatch(/\$2b\$|[0-9a-f]{64}|ingest-token|PRIVATE/);
  });

  it('takes over users, tokens and certificate, and keeps them where the new ones are wrong', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'plumbline-web-'));
    for (const name of await readdir(TESTDATA)) await copyFile(join(TESTDATA, name), join(folder, name));
    await start(() =>
      loadWeb(join(folder, 'valid.yaml'), { ...ENVIRONMENT, PLUMBLINE_TEST_TOKEN: 'another' }),
    );
    const before = await fingerprint();
    await copyFile(join(TESTDATA, 'other-cert.pem'), join(folder, 'localhost-cert.pem'));
    await expect(service.reload()).rejects.toThrow('TLS cannot be set up');
    expect(await fingerprint()).toBe(before);
    expect(await statusOf('/metrics', { authorization: 'Bearer ingest-token' })).toBe(403);
    await copyFile(join(TESTDATA, 'other-key.pem'), join(folder, 'localhost-key.pem'));
    await service.reload();
    expect(await fingerprint()).not.toBe(before);
    await rm(folder, { recursive: true });
    expect(service.url).toMatch(/^https:/);
  });

  it('stays with TLS where a reload has none, but with the new users', async () => {
    await start(() => Promise.resolve(OPEN_WEB));
    expect(await statusOf('/metrics')).toBe(401);
    await service.reload();
    expect(await statusOf('/metrics')).toBe(200);
  });
});

/** The certificate that the server shows. */
async function fingerprint(): Promise<string> {
  const { port } = new URL(service.url);
  const socket: TLSSocket = connect({ port: Number(port), host: '127.0.0.1', rejectUnauthorized: false });
  await once(socket, 'secureConnect');
  const { fingerprint256 } = socket.getPeerCertificate();
  socket.destroy();
  return fingerprint256;
}
