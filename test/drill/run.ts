import { parseArgs } from 'node:util';
import { describeFigure, type Figure } from '../harness/figure.js';
import { judgeHostile } from './hostile/judge.js';
import { runHostileDrill } from './hostile/run-hostile.js';
import { judgeKill } from './kill/judge.js';
import { runKillDrill } from './kill/run-kill.js';
import { judgeOverload } from './overload/judge.js';
import { runOverloadDrill } from './overload/run-overload.js';
import { judgeSoak } from './soak/judge.js';
import { runSoakDrill } from './soak/run-soak.js';

const USAGE = `usage: npm run drill -- DRILL [OPTION ...]

Drills with a real exporter as a process of its own; ends with 1 if a promise is broken.

  hostile             random names, versions, features and categories, and texts that break labels
    --events N        events sent (default: 1000000)
    --series-limit N  (default: 2000)

  kill                SIGKILL at random moments of ingest and snapshots
    --rounds N        lives of the exporter (default: 30)
    --interval N      snapshot interval, whole seconds (default: 2)

  overload            five times what the exporter takes, sent without waiting for answers
    --seconds N       (default: 60)

  soak                half of what the exporter takes, all formats, while it is scraped and read, writes snapshots, gets
                      another baseline and reloads
    --minutes N       (default: 10)

  --seed N            of hostile and kill (default: 1)
  --json              print [{"name","value","unit","goal","ok"}] and nothing else on standard output`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    events: { type: 'string', default: '1000000' },
    'series-limit': { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '30' },
    interval: { type: 'string', default: '2' },
    seconds: { type: 'string', default: '60' },
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

type Count = 'events' | 'series-limit' | 'rounds' | 'interval' | 'seconds' | 'minutes' | 'seed';

function readCount(option: Count): number {
  const count = Number(values[option]);
  if (Number.isInteger(count) && count > 0) return count;
  console.error(`drill: --${option} must be a whole number above 0, not "${values[option]}"`);
  return process.exit(2);
}

const tell = (line: string): void => console.error(line);

const DRILLS: Readonly<Record<string, () => Promise<Figure[]>>> = {
  async hostile() {
    const seriesLimit = readCount('series-limit');
    const report = await runHostileDrill({
      events: readCount('events'),
      seriesLimit,
      seed: readCount('seed'),
      onProgress: (sent) => process.stderr.isTTY && process.stderr.write(`\r${sent} events `),
    });
    tell(`${report.sent} sent, ${report.accepted} accepted, ${report.soundSent} of them sound`);
    tell(`RSS, MiB: ${report.rssMib.map(Math.round).join(' ')}`);
    return judgeHostile(report, seriesLimit);
  },
  async kill() {
    const rounds = await runKillDrill({
      rounds: readCount('rounds'),
      intervalSeconds: readCount('interval'),
      seed: readCount('seed'),
      onRound: ({ lifeMs, began, acknowledged, due, restored }) =>
        tell(
          `lived ${Math.round(lifeMs)} ms: ${began} at its start, ${acknowledged} acknowledged (${due} of them due), ` +
            `${restored} restored: ${began + acknowledged - restored} lost`,
        ),
    });
    return judgeKill(rounds);
  },
  async overload() {
    const report = await runOverloadDrill({
      ...{ seconds: readCount('seconds'), capacitySeconds: 10, times: 5, heldMib: 64 },
      ...{ connections: 1000, tell },
    });
    tell(`RSS, MiB: ${report.rssMib.map(Math.round).join(' ')}`);
    if (report.failures.size > 0) tell(`Connections failed: ${[...report.failures].join(', ')}`);
    return judgeOverload(report);
  },
  async soak() {
    const report = await runSoakDrill({
      ...{ seconds: 60 * readCount('minutes'), capacitySeconds: 10, scrapeSeconds: 15, snapshotSeconds: 10 },
      tell,
    });
    tell(`RSS, MiB: ${report.rssMib.map(Math.round).join(' ')}`);
    for (const error of [...report.steady.errors, ...report.reads.errors].slice(0, 10)) tell(error);
    return judgeSoak(report);
  },
};

const drill = DRILLS[positionals[0] ?? ''];
if (values.help || !drill) {
  (values.help ? console.log : console.error)(USAGE);
  process.exitCode = values.help ? 0 : 2;
} else {
  const figures = await drill();
  if (values.json) console.log(JSON.stringify(figures, null, 2));
  else figures.forEach((figure) => console.log(describeFigure(figure)));
  process.exitCode = figures.every(({ ok }) => ok) ? 0 : 1;
}
