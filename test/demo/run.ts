import { modelsResponseSchema, ROUTES } from '@plumbline/core';
import { resolve } from 'node:path';
import { waitFor } from '../harness/wait.js';
import { readFromExporter, readFromPrometheus, type DriftRow } from './drift-row.js';
import { ensureDemoData } from './ensure-demo-data.js';
import { explainDrift } from './explain.js';
import { readModel } from './model.js';
import { DEMO_HELP, parseDemoOptions, type DemoOptions } from './options.js';
import { countDays, dayAfter, isWindowFull, SPEED, WINDOW } from './pace.js';
import { ensureBaseline, startReplay, startStack, type Stack } from './stack.js';
import { renderTable } from './table.js';
import { watchDrift } from './watch.js';

const QUIET_FEATURE = 'distance';
const SLOWEST_VERDICT_SECONDS = 180;

interface Figure {
  readonly name: string;
  readonly value: number | null;
  readonly unit: string;
  readonly goal: string | null;
  readonly ok: boolean;
}

const say = (text: string): void => console.error(text);

async function runDemo(options: DemoOptions): Promise<Figure[]> {
  const prepareStart = Date.now();
  const data = await ensureDemoData(resolve(options.dir));
  const model = await readModel(data.model);
  const baseline = await ensureBaseline(data, model);
  const prepareSeconds = (Date.now() - prepareStart) / 1000;
  say(`Data, model and baseline ready in ${prepareSeconds.toFixed(1)} s.`);
  for (const { name, seconds } of data.steps) say(`  ${name}: ${seconds.toFixed(1)} s`);

  const stack = await startStack(data, baseline);
  const ended = new AbortController();
  const end = (): void => ended.abort();
  process.once('SIGINT', end).once('SIGTERM', end);
  const timer = options.seconds === undefined ? undefined : setTimeout(end, options.seconds * 1000);
  const replay = startReplay(data, model, stack, options.from);
  let driftSeconds: number | null = null;
  let replayCode: number | null = null;
  void replay.ended.then((code) => {
    replayCode = code;
    end();
  });
  try {
    introduce(stack, options.from);
    const startedAt = await awaitFirstEvent(stack.exporter.url, ended.signal);
    await watchDrift({
      read: stack.prometheus
        ? readFromPrometheus(stack.prometheus, WINDOW)
        : readFromExporter(stack.exporter.url, model.name, model.version, WINDOW),
      startedAt,
      signal: ended.signal,
      onChange: (rows, seconds) => showTable(rows, seconds, options.from),
      onFirstDrift: async (rows, seconds) => {
        driftSeconds = seconds;
        say(`\nFirst drift verdict ${seconds.toFixed(0)} s after the first flight.`);
        for (const row of rows.filter(isTelling)) {
          const why = await explainDrift(stack.exporter.url, model.name, model.version, WINDOW, row);
          say(
            `  ${row.feature} ${row.feature === QUIET_FEATURE ? 'is quiet' : 'leans'} (PSI ${row.psi.toFixed(3)}): ${why}.`,
          );
        }
        say(WHY);
      },
    });
  } finally {
    clearTimeout(timer);
    await replay.stop();
    await stack.stop();
  }
  if (replayCode) throw new Error(`the replay failed: ${replay.lastLine}`);
  say(`\nReplay: ${replay.lastLine}`);
  return [
    { name: 'demo.setup', value: options.setupSeconds, unit: 's', goal: null, ok: true },
    { name: 'demo.prepare', value: prepareSeconds, unit: 's', goal: null, ok: true },
    {
      name: 'demo.first_drift_verdict',
      value: driftSeconds,
      unit: 's',
      goal: `<= ${SLOWEST_VERDICT_SECONDS}`,
      ok: driftSeconds !== null && driftSeconds <= SLOWEST_VERDICT_SECONDS,
    },
  ];
}

const WHY = `The model was trained on January. In late April far fewer flights were late than then, so the model's
inputs origin_late_share and destination_late_share, and with them its prediction, have moved away from what
it has learnt from. The airports and the routes between them have not: distance is quiet.`;

const isTelling = ({ feature, verdict, role }: DriftRow): boolean =>
  verdict === 'drift' || feature === QUIET_FEATURE || (role === 'prediction' && verdict !== 'ok');

function introduce({ exporter, prometheus, modelServer }: Stack, from: string): void {
  say(`
Model server  ${modelServer.url}
Exporter      ${exporter.url}/metrics
Prometheus    ${prometheus?.url ?? 'not installed (apt-get install prometheus): reading the exporter’s own window'}

Replaying flights from ${from} on at ${SPEED} times real time: the ${WINDOW} window spans a week, so that
hours and days of the week do not lean by construction. Verdicts begin once it is full. Ctrl-C ends.`);
}

function showTable(rows: readonly DriftRow[], seconds: number, from: string): void {
  const isFull = isWindowFull(seconds);
  const days = countDays(seconds);
  const span = isFull
    ? `the week to ${dayAfter(from, seconds)}`
    : `${days.toFixed(1)} of 7 days in the window`;
  say(`\n${seconds.toFixed(0)} s: ${span}\n${renderTable(rows, isFull)}`);
}

async function awaitFirstEvent(url: string, signal: AbortSignal): Promise<number> {
  await waitFor('the first flight', async () => {
    if (signal.aborted) return true;
    const answer = await fetch(url + ROUTES.models);
    const { models } = modelsResponseSchema.parse(await answer.json());
    return models.some(({ events }) => events > 0) ? true : undefined;
  });
  return Date.now();
}

const args = process.argv.slice(2);
if (args.includes('--help')) {
  console.log(DEMO_HELP);
} else {
  try {
    const options = parseDemoOptions(args);
    const figures = await runDemo(options);
    for (const { name, value, unit, goal, ok } of figures) {
      say(
        `${name.padEnd(26)} ${value?.toFixed(1) ?? 'none'} ${unit}${goal ? `  (goal ${goal}: ${ok ? 'met' : 'not met'})` : ''}`,
      );
    }
    if (options.json) console.log(JSON.stringify(figures));
  } catch (error) {
    say(`demo: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
