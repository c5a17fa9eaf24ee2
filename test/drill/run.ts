import { parseArgs } from 'node:util';
import type { Finding } from './finding.js';
import { judgeHostile } from './hostile/judge.js';
import { runHostileDrill } from './hostile/run-hostile.js';
import { judgeKill } from './kill/judge.js';
import { runKillDrill } from './kill/run-kill.js';

const USAGE = `usage: npm run drill -- DRILL [OPTION ...]

Drills with a real exporter as a process of its own; ends with 1 if a promise is broken.

  hostile             random names, versions, features and categories, and texts that break labels
    --events N        events sent (default: 1000000)
    --series-limit N  (default: 2000)

  kill                SIGKILL at random moments of ingest and snapshots
    --rounds N        lives of the exporter (default: 30)
    --interval N      snapshot interval, whole seconds (default: 2)

  --seed N            (default: 1)`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    events: { type: 'string', default: '1000000' },
    'series-limit': { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '30' },
    interval: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
});

const DRILLS: Readonly<Record<string, () => Promise<Finding[]>>> = {
  async hostile() {
    const seriesLimit = Number(values['series-limit']);
    const report = await runHostileDrill({
      events: Number(values.events),
      seriesLimit,
      seed: Number(values.seed),
      onProgress: (sent) => process.stderr.isTTY && process.stderr.write(`\r${sent} events `),
    });
    console.log(`${report.sent} sent, ${report.accepted} accepted, ${report.soundSent} of them sound`);
    console.log(`RSS, MiB: ${report.rssMib.map(Math.round).join(' ')}`);
    return judgeHostile(report, seriesLimit);
  },
  async kill() {
    const rounds = await runKillDrill({
      rounds: Number(values.rounds),
      intervalSeconds: Number(values.interval),
      seed: Number(values.seed),
      onRound: ({ lifeMs, began, acknowledged, due, restored }) =>
        console.log(
          `lived ${Math.round(lifeMs)} ms: ${began} at its start, ${acknowledged} acknowledged (${due} of them due), ` +
            `${restored} restored: ${began + acknowledged - restored} lost`,
        ),
    });
    return judgeKill(rounds);
  },
};

const drill = DRILLS[positionals[0] ?? ''];
if (values.help || !drill) {
  (values.help ? console.log : console.error)(USAGE);
  process.exitCode = values.help ? 0 : 2;
} else {
  const findings = await drill();
  for (const { what, found, expected, ok } of findings) {
    console.log(`${ok ? 'ok  ' : 'FAIL'} ${what}: ${found} (${expected})`);
  }
  process.exitCode = findings.every(({ ok }) => ok) ? 0 : 1;
}
