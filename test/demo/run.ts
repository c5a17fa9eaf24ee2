import { resolve } from 'node:path';
import { modelsResponseSchema, ROUTES } from '@plumbline/core';
import { waitFor } from '../harness/wait.js';
import { readFromExporter, readFromPrometheus } from './drift-row.js';
import { ensureAccuracy, renderAccuracy } from './accuracy.js';
import { ensureBaseline } from './ensure-baseline.js';
import { ensureDemoData } from './ensure-demo-data.js';
import type { Figure } from '../harness/figure.js';
import { guardStack } from './guard.js';
import { listFigures, renderFigure } from './figures.js';
import { readModel } from './model.js';
import { DEMO_HELP, parseDemoOptions, type DemoOptions } from './options.js';
import { WINDOW } from './pace.js';
import { introduce, say, sayFull, sayOutage, sayPrometheusEnded, sayVerdict, showTable } from './report.js';
import { startDashboard } from './dashboard.js';
import { startReplay, startStack, type Stack } from './stack.js';
import { watchDrift } from './watch.js';

async function runDemo(options: DemoOptions): Promise<Figure[]> {
  const prepareStart = Date.now();
  const data = await ensureDemoData(resolve(options.dir));
  const model = await readModel(data.model);
  const baseline = await ensureBaseline(data, model);
  const prepareSeconds = (Date.now() - prepareStart) / 1000;
  say(
    `Data, model and baseline ready in ${prepareSeconds.toFixed(1)} s. Trained on January, the model does on later months:`,
  );
  say(renderAccuracy(await ensureAccuracy(data, model)));

  const ended = new AbortController();
  const end = (): void => ended.abort();
  // Whoever started it holds a channel to it: it does not outlive them.
  process.on('SIGINT', end).on('SIGTERM', end).on('SIGHUP', end).on('disconnect', end);
  const stack = await startStack(data, baseline);
  const dashboard = options.headless ? undefined : await startDashboard(stack, model).catch(stopAll(stack));
  // A dashboard stays until somebody ends it: one that emptied itself would only puzzle who comes back to it.
  const loops = !options.headless && options.seconds === undefined;
  const replay = startReplay(data, model, stack, { from: options.from, loops });
  const timer = options.seconds === undefined ? undefined : setTimeout(end, options.seconds * 1000);
  void replay.ended.then(end);
  const ownWindow = readFromExporter(stack.exporter.url, model.name, model.version, WINDOW);
  let read = stack.prometheus ? readFromPrometheus(stack.prometheus, WINDOW) : ownWindow;
  let fatal: string | undefined;
  guardStack(stack, {
    signal: ended.signal,
    onFatal(reason) {
      fatal = reason;
      end();
    },
    onPrometheusEnd(reason) {
      read = ownWindow;
      sayPrometheusEnded(reason, dashboard?.liveUrl);
    },
  });
  let firstDriftSeconds: number | null = null;
  let startedAt = Date.now();
  let watchedSeconds = 0;
  try {
    introduce(stack, options.from, dashboard?.url);
    startedAt = await awaitFirstEvent(stack.exporter.url, ended.signal);
    await watchDrift({
      read: () => read(),
      startedAt,
      signal: ended.signal,
      onChange: (rows, seconds) => showTable(rows, seconds, options.from),
      onFull: () => sayFull(dashboard?.url),
      onVerdict: async (row, seconds) => {
        if (row.verdict === 'drift') firstDriftSeconds ??= seconds;
        await sayVerdict(stack, model, row);
      },
      onOutage: sayOutage,
    });
  } finally {
    watchedSeconds = (Date.now() - startedAt) / 1000;
    clearTimeout(timer);
    await replay.stop();
    await dashboard?.close();
    await stack.stop();
  }
  if (fatal !== undefined) throw new Error(fatal);
  if (!(await replay.ended)) throw new Error(`the replay failed: ${replay.failure}`);
  say(`\nReplay: ${replay.lastLine}\n`);
  return listFigures({ ...options, prepareSeconds, firstDriftSeconds, watchedSeconds });
}

/** For a part that fails to start: ends those that run, and passes the failure on. */
const stopAll =
  (stack: Stack) =>
  async (error: unknown): Promise<never> => {
    await stack.stop();
    throw error;
  };

/** Milliseconds since the epoch at which the exporter had its first event. */
async function awaitFirstEvent(url: string, signal: AbortSignal): Promise<number> {
  await waitFor('the first flight', async () => {
    if (signal.aborted) return true;
    const answer = await fetch(url + ROUTES.models);
    const { models } = modelsResponseSchema.parse(await answer.json());
    return models.some(({ events }) => events > 0) ? true : undefined;
  });
  return Date.now();
}

async function main(args: string[]): Promise<void> {
  if (args.includes('--help')) {
    say(DEMO_HELP);
    return;
  }
  const options = parseDemoOptions(args);
  const figures = await runDemo(options);
  for (const figure of figures) say(renderFigure(figure));
  if (options.json) console.log(JSON.stringify(figures));
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  say(`demo: ${(error as Error).message}`);
  process.exitCode = 1;
}
if (process.connected) process.disconnect();
