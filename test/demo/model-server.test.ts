import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildProgram } from '../build-program.js';
import { AVERAGE_FLIGHT, SMALL_MODEL } from './small-model.js';

let program: string;
let folder: string;
let child: ChildProcess | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'model-server-'));
  program = await buildProgram('demo/model-server.js');
}, 120_000);
afterEach(() => void child?.kill('SIGKILL'));
afterAll(() => rm(folder, { recursive: true }));

function start(...args: string[]) {
  child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout!.setEncoding('utf8');
  child.stderr!.setEncoding('utf8');
  return child;
}

describe('model-server', () => {
  it('says where it listens, predicts, and ends with 0 on SIGTERM', async () => {
    const model = join(folder, 'model.json');
    await writeFile(model, JSON.stringify(SMALL_MODEL));
    const running = start('--model', model, '--listen', '127.0.0.1:0');
    const [line] = (await once(running.stdout!, 'data')) as [string];
    const url = /^flight-delay small listening on (http:\/\/127\.0\.0\.1:[1-9]\d*)\n$/.exec(line)?.[1];
    const response = await fetch(`${url}/v1/models/flight-delay:predict`, {
      method: 'POST',
      body: JSON.stringify({ instances: [AVERAGE_FLIGHT] }),
    });
    expect(await response.json()).toEqual({ predictions: [expect.closeTo(0.18242552, 8)] });

    running.kill('SIGTERM');
    expect(await once(running, 'exit')).toEqual([0, null]);
  });

  it.each([
    [[], 'Usage: model-server.js --model model.json'],
    [['--model', 'absent.json'], "ENOENT: no such file or directory, open 'absent.json'"],
    [['--model', 'absent.json', '--listen', '8080'], '--listen 8080: must be HOST:PORT'],
  ])('fails with a reason when started with %j', async (args, reason) => {
    const failing = start(...args);
    const [chunks] = await Promise.all([failing.stderr!.toArray(), once(failing, 'close')]);
    expect(chunks.join('')).toContain(reason);
    expect(failing.exitCode).toBe(1);
  });
});
