import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { buildProgram } from '../build-program.js';
import { ask } from '../harness/ask.js';
import { waitFor } from '../harness/wait.js';
import { panelOf, readCells } from '../host/model/read-page.js';
import { launchChromium } from '../host/server/chromium.js';
import { WINDOW } from './pace.js';

const CACHE = join(import.meta.dirname, '../../.cache/demo');

// A week later than by default: it leans from the moment on at which the window is full.
const OPTIONS = ['--json', '--dir', CACHE, '--from', '2001-04-23'];
const SLOWEST_MS = 480_000;
/** Until there is a first table: data, model and baseline are made first where they are not there yet. */
const PREPARED_MS = 180_000;

it(
  'shows what leans and what is quiet in a browser, and ends everything when it is asked to',
  async () => {
    const program = await buildProgram('demo/run.js');
    const demo = spawn(process.execPath, [program, ...OPTIONS]);
    onTestFinished(() => void demo.kill());
    let [figures, report] = ['', ''];
    demo.stdout.on('data', (chunk: Buffer) => (figures += chunk.toString()));
    demo.stderr.on('data', (chunk: Buffer) => (report += chunk.toString()));
    const closed = once(demo, 'close');

    const rows = await waitFor(
      'a row for every feature',
      () => {
        if (demo.exitCode !== null) throw new Error(report);
        const found = [...report.matchAll(/^(\w+) +(feature|prediction|label) +\d\.\d+/gm)].map(
          ([, name]) => name,
        );
        return found.length > 0 ? found : undefined;
      },
      PREPARED_MS,
    );
    expect(rows.slice(0, 9).toSorted()).toEqual([
      ...['day_of_week', 'delay', 'destination', 'destination_late_share', 'distance'],
      ...['hour', 'origin', 'origin_late_share', 'probability'],
    ]);
    expect(report).toContain('(filling)');
    const urls = [...report.matchAll(/http:\/\/127\.0\.0\.1:\d+/g)].map(([url]) => url);
    expect(new Set(urls).size).toBe(4);
    const dashboard = /^Dashboard +(\S+)\n +Wait until about \d\d:\d\d:\d\d: /m.exec(report)![1]!;

    await waitFor(
      'a full window, and what leans in it',
      () => (/from now on the dashboard shows[^]+→ origin_late_share leans/.test(report) ? true : undefined),
      120_000,
    );
    const verdicts = await readVerdicts(dashboard, (found) => found['origin_late_share'] === 'Drift');
    expect(verdicts).toMatchObject({ origin_late_share: 'Drift', distance: 'OK', origin: 'OK' });

    // Scrapes fail for a while; then Prometheus is no more. Neither ends the demo.
    const exporter = await findPart(demo.pid!, '\0serve\0');
    const prometheus = /^Prometheus +(http\S+)$/m.exec(report)![1]!;
    const isUp = async () =>
      (await (await ask('', `${prometheus}/api/v1/query?query=up`)).json()) as UpAnswer;
    const awaitUp = (value: string) =>
      waitFor(`up ${value}`, async () =>
        (await isUp()).data.result[0]?.value[1] === value ? true : undefined,
      );
    process.kill(exporter, 'SIGSTOP');
    await awaitUp('0');
    process.kill(exporter, 'SIGCONT');
    await awaitUp('1');
    const toldBefore = report.length;
    process.kill(await findPart(demo.pid!, '--config.file'), 'SIGKILL');
    const live = await waitFor(
      'the live page',
      () => /Prometheus ended by SIGKILL[^]+?(http\S+var-source=live)/.exec(report)?.[1],
    );
    await waitFor(
      'a table from the exporter',
      () => (/^distance +feature +0\.0/m.test(report.slice(toldBefore)) ? true : undefined),
      60_000,
    );
    expect(await readLiveTitle(live)).toContain('origin_late_share');

    demo.kill('SIGINT');
    expect((await closed)[0]).toBe(0);
    expect(report).toMatch(/Replay: sent \d+, accepted \d+, rejected 0/);
    expect(JSON.parse(figures)).toContainEqual(
      expect.objectContaining({ name: 'demo.first_drift_verdict', ok: true }),
    );
    for (const url of urls) await expect(fetch(url)).rejects.toThrow();
  },
  SLOWEST_MS,
);

it(
  'names the part that died where nothing goes without it, and ends the others',
  async () => {
    const program = await buildProgram('demo/run.js');
    const demo = spawn(process.execPath, [program, '--headless', ...OPTIONS]);
    onTestFinished(() => void demo.kill());
    let [figures, report] = ['', ''];
    demo.stdout.on('data', (chunk: Buffer) => (figures += chunk.toString()));
    demo.stderr.on('data', (chunk: Buffer) => (report += chunk.toString()));
    const closed = once(demo, 'close');
    await waitFor(
      'the first table',
      () => (report.includes('(filling)') || demo.exitCode !== null ? true : undefined),
      PREPARED_MS,
    );
    process.kill(await findPart(demo.pid!, '\0serve\0'), 'SIGKILL');
    expect((await closed)[0]).toBe(1);
    expect(report).toContain('demo: the exporter ended by SIGKILL');
    expect(figures).toBe('');
    const urls = new Set([...report.matchAll(/http:\/\/127\.0\.0\.1:\d+/g)].map(([url]) => url));
    for (const url of urls) await expect(fetch(url)).rejects.toThrow();
  },
  SLOWEST_MS,
);

interface UpAnswer {
  readonly data: { readonly result: readonly { readonly value: readonly [number, string] }[] };
}

/** Id of the process that the demo has started with these words, each ended by NUL, in its command. */
async function findPart(demo: number, words: string): Promise<number> {
  const children = await readFile(`/proc/${demo}/task/${demo}/children`, 'utf8');
  for (const pid of children.trim().split(' ')) {
    if ((await readFile(`/proc/${pid}/cmdline`, 'utf8')).includes(words)) return Number(pid);
  }
  throw new Error(`the demo has started nothing with ${words}`);
}

/** The heading of the histogram once bars are drawn. */
async function readLiveTitle(url: string): Promise<string> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1180 } });
    await page.goto(url);
    const panel = panelOf(page, `origin_late_share: live against baseline, window ${WINDOW}`);
    await panel.locator('rect[data-series=live]').first().waitFor();
    return await panel.innerText();
  } finally {
    await browser.close();
  }
}

/** Verdicts of the dashboard's drift table by feature, as Chromium shows them once they are what is awaited. */
async function readVerdicts(
  url: string,
  isAwaited: (verdicts: Readonly<Record<string, string>>) => boolean,
): Promise<Record<string, string>> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1180 } });
    await page.goto(url);
    const table = panelOf(page, `Features by drift, window ${WINDOW}`);
    const read = async () =>
      Object.fromEntries((await readCells(table)).map((cells) => [cells[0]!, cells.at(-1)!]));
    const found = await waitFor(
      'the verdicts in the browser',
      async () => {
        const verdicts = await read();
        return isAwaited(verdicts) ? verdicts : undefined;
      },
      60_000,
    );
    await panelOf(page, `origin_late_share: live against baseline, window ${WINDOW}`)
      .getByText('Drift', { exact: true })
      .waitFor();
    return found;
  } finally {
    await browser.close();
  }
}
