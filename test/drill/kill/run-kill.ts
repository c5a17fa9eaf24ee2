import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Random } from '../../calibrate/random.js';
import type { Daemon } from '../../harness/daemon.js';
import { startExporter } from '../../harness/plumbline.js';
import { makeFolder } from '../../harness/workspace.js';
import { makeBaseline, makeNumber } from '../make-baseline.js';
import {
  FEATURES,
  makeBatch,
  MODEL,
  readCounts,
  scrapeDaemon,
  sendBatch,
  sumCounters,
  sumFailures,
  WINDOW,
} from './exporter.js';

export interface KillOptions {
  readonly rounds: number;
  readonly intervalSeconds: number;
  readonly seed: number;
  readonly onRound?: (round: KillRound) => void;
}

/** One life of the exporter and what the next one restored of it. Events are those of the window. */
export interface KillRound {
  readonly lifeMs: number;
  /** In the window when the life began. */
  readonly began: number;
  /** Acknowledged in this life. */
  readonly acknowledged: number;
  /** Acknowledged an interval or longer before the kill: these must be back. */
  readonly due: number;
  /** Sent, whether it was acknowledged or not. */
  readonly sent: number;
  /** In the window of the next life. */
  readonly restored: number;
  /** Lowest and highest count of a bin of any feature in the next life: a snapshot between two batches has one count. */
  readonly fewest: number;
  readonly most: number;
  /** Sum of all counters of the next life at its start. */
  readonly counters: number;
  readonly failures: number;
}

const EVENTS_A_BATCH = 100;
const BINS = 10;

/** Kills a real exporter with SIGKILL at random moments of its work and looks at what the next one has. */
export async function runKillDrill(options: KillOptions): Promise<KillRound[]> {
  const folder = await makeFolder();
  const baseline = join(folder.path, 'baseline.json');
  const features = FEATURES.map((name) => makeNumber(name));
  await writeFile(baseline, JSON.stringify(makeBaseline(MODEL.model, MODEL.version, features)));
  const start = (): Promise<Daemon> =>
    startExporter(
      ...['--baseline', baseline, '--window', WINDOW, '--snapshot.file', join(folder.path, 'windows')],
      ...['--snapshot.interval', `${options.intervalSeconds}s`],
    );
  const random = new Random(options.seed);
  const rounds: KillRound[] = [];
  let exporter = await start();
  try {
    let began = 0;
    for (let i = 0; i < options.rounds; i++) {
      const lifeMs = 200 + random.next() * 2500 * options.intervalSeconds;
      const life = await sendUntilKilled(exporter, lifeMs, options.intervalSeconds * 1000);
      exporter = await start();
      const counts = (await Promise.all(FEATURES.map((name) => readCounts(exporter, name)))).flat();
      const samples = await scrapeDaemon(exporter);
      const round: KillRound = {
        lifeMs,
        began,
        ...life,
        restored: counts[0]! * BINS,
        fewest: Math.min(...counts),
        most: Math.max(...counts),
        counters: sumCounters(samples),
        failures: sumFailures(samples),
      };
      rounds.push(round);
      options.onRound?.(round);
      began = round.restored;
    }
  } finally {
    await exporter.stop();
    await folder.remove();
  }
  return rounds;
}

async function sendUntilKilled(
  exporter: Daemon,
  lifeMs: number,
  intervalMs: number,
): Promise<Pick<KillRound, 'acknowledged' | 'due' | 'sent'>> {
  const batch = makeBatch(EVENTS_A_BATCH);
  const answers: { at: number; events: number }[] = [];
  let killedAt = Infinity;
  const killed = sleep(lifeMs).then(() => {
    killedAt = performance.now();
    return exporter.stop('SIGKILL');
  });
  let sent = 0;
  while (killedAt === Infinity) {
    sent += EVENTS_A_BATCH;
    try {
      answers.push({ events: await sendBatch(exporter.url, batch), at: performance.now() });
    } catch {
      break;
    }
  }
  await killed;
  const add = (list: typeof answers): number => list.reduce((total, { events }) => total + events, 0);
  return {
    sent,
    acknowledged: add(answers),
    due: add(answers.filter(({ at }) => at <= killedAt - intervalMs)),
  };
}
