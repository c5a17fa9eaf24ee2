import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { modelsResponseSchema, ROUTES } from '@plumbline/core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { baselineOf, numericFeature } from '../testing/baselines.js';
import { findProcess } from '../testing/find-process.js';
import { follow, runCli, startCli } from '../testing/run-cli.js';
import { beginRequest } from '../testing/slow-request.js';

let folder: string;
let baseline: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-serve-'));
  baseline = join(folder, 'baseline.json');
  await writeFile(baseline, JSON.stringify(baselineOf([numericFeature({ name: 'x' })])));
});
afterAll(() => rm(folder, { recursive: true }));

describe('plumbline serve', () => {
  it('says where it listens, drains on SIGTERM, however many come, and exits with 0', async () => {
    const { process: child, ended } = startCli([
      ...['serve', '--baseline', folder, '--web.listen-address', '127.0.0.1:0', '--window', '60m'],
    ]);
    const logged = follow(child);
    const url = (await logged(/"url":"([^"]+)"/))[1]!;
    expect((await fetch(`${url}/-/ready`)).status).toBe(200);
    expect((await fetch(`${url}/-/healthy`)).status).toBe(200);
    const { models } = modelsResponseSchema.parse(await (await fetch(url + ROUTES.models)).json());
    expect(models[0]!.windows).toEqual(['1h']);
    const inFlight = await beginRequest(url);
    child.kill('SIGTERM');
    await logged(/"msg":"ending"/);
    expect((await fetch(`${url}/-/ready`)).status).toBe(503);
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGINT'] as const) child.kill(signal);
    expect((await fetch(`${url}/-/ready`)).status).toBe(503);
    inFlight.finish();
    const [answer] = (await once(inFlight.request, 'response')) as [IncomingMessage];
    answer.resume();
    expect(answer.statusCode).toBe(200);
    expect((await ended).code).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  });

  it('ends while a baseline is being read, and the reader with it', async () => {
    const watched = join(folder, 'watched');
    await mkdir(watched);
    await writeFile(join(watched, 'a.json'), JSON.stringify(baselineOf([numericFeature({ name: 'x' })])));
    const { process: child, ended } = startCli([
      ...['serve', '--baseline', watched, '--web.listen-address', '127.0.0.1:0'],
    ]);
    await follow(child)(/"msg":"listening"/);
    const file = join(watched, 'b.json');
    await writeFile(file, ' '.repeat(1_000_000));
    const find = () => findProcess(file);
    const reader = await vi.waitFor(find, { timeout: 10_000, interval: 5 });
    process.kill(reader, 'SIGSTOP');
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
    await vi.waitFor(() => expect(find()).rejects.toThrow(), { timeout: 10_000 });
  });

  it('reloads its configuration on SIGHUP', async () => {
    const file = join(folder, 'reloaded.yml');
    await writeFile(file, 'baselines: [baseline.json]\nweb: {listen_addresses: ["127.0.0.1:0"]}\n');
    const { process: child, ended } = startCli(['serve', '--config.file', file, '--log.format', 'logfmt']);
    const logged = follow(child);
    const url = (await logged(/url=(\S+)/))[1]!;
    await writeFile(file, 'baselines: [baseline.json]\ningest: {max_body_bytes: 77}\n');
    child.kill('SIGHUP');
    await logged(/msg="configuration reloaded"/);
    expect(await (await fetch(url + ROUTES.config)).text()).toContain('max_body_bytes: 77');
    await writeFile(file, 'ingst: {}\n');
    child.kill('SIGHUP');
    const [, reason] = await logged(/level=error .*reason="(.*)" msg=/);
    expect(reason).toBe(`${file}:1: unknown key \\"ingst\\"; did you mean \\"ingest\\"?`);
    expect(await (await fetch(url + ROUTES.config)).text()).toContain('max_body_bytes: 77');
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  });

  it('checks a configuration without running it', async () => {
    const file = join(folder, 'plumbline.yml');
    await writeFile(file, 'baselines: [baseline.json]\n');
    const right = await runCli('serve', '--config.file', file, '--config.check');
    expect(right).toMatchObject({ code: 0, stdout: 'configuration and 1 baseline(s) are in order\n' });
    await writeFile(file, 'baselines: [baseline.json]\nwindow: [5m]\n');
    const wrong = await runCli('serve', '--config.file', file, '--config.check');
    expect(wrong).toMatchObject({
      code: 1,
      stderr: `plumbline serve: ${file}:2: unknown key "window"; did you mean "windows"?\n`,
    });
    await writeFile(file, 'baselines: [absent.json]\n');
    const absent = await runCli('serve', '--config.file', file, '--config.check');
    expect(absent).toMatchObject({ code: 1, stderr: expect.stringContaining('absent.json') as string });
  });

  it('warns of rules for models without a baseline, at the check and at the start', async () => {
    const file = join(folder, 'idle.yml');
    const rule = 'segments: [{model: mm, column: region, values: [eu]}]';
    await writeFile(file, `baselines: [baseline.json]\nweb: {listen_addresses: ["127.0.0.1:0"]}\n${rule}\n`);
    const { code, stdout, stderr } = await runCli('serve', '--config.file', file, '--config.check');
    expect([code, stdout]).toEqual([0, 'configuration and 1 baseline(s) are in order\n']);
    expect(stderr).toMatch(/^warning: segments\.0\.model: no baseline is of model "mm"/);
    const { process: child, ended } = startCli(['serve', '--config.file', file, '--log.format', 'logfmt']);
    const logged = follow(child);
    await logged(/level=warn .*key=segments\.0\.model .*msg="setting without effect"/);
    await logged(/url=(\S+)/);
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  });

  it('says which port is taken', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    const { port } = blocker.address() as AddressInfo;
    const address = `127.0.0.1:${port}`;
    const { code, stderr } = await runCli('serve', '--baseline', baseline, '--web.listen-address', address);
    blocker.close();
    expect(code).toBe(1);
    expect(stderr).toContain(`plumbline serve: ${address} is taken`);
  });

  const misuse: [string, () => string[], number, string][] = [
    ['no baseline', () => [], 2, '--baseline names no file'],
    ['an absent file', () => ['--baseline', join(folder, 'none.json')], 1, 'none.json'],
    [
      'two baselines for one version',
      () => ['--baseline', baseline, '--baseline', folder],
      1,
      'two baselines for model "m"',
    ],
    ['a bad window', () => ['--baseline', baseline, '--window', '5'], 2, '"5" is no duration: write it like'],
    [
      'a bad address',
      () => ['--baseline', baseline, '--web.listen-address', '99'],
      2,
      '"99" is no listen address',
    ],
    ['a bad number', () => ['--baseline', baseline, '--series.limit', '-1'], 2, '--series.limit'],
    [
      'an unknown level',
      () => ['--baseline', baseline, '--log.level', 'x'],
      2,
      '--log.level: "x" is none of debug',
    ],
    [
      'a snapshot in no folder',
      () => ['--baseline', baseline, '--snapshot.file', join(folder, 'none', 'windows')],
      2,
      'there is no folder',
    ],
    ['an unknown option', () => ['--basline', baseline], 2, "Unknown option '--basline'"],
  ];
  it.each(misuse)('refuses %s', async (_, args, code, message) => {
    const result = await runCli('serve', ...args());
    expect(result.stderr).toContain(message);
    expect(result.code).toBe(code);
  });
});
