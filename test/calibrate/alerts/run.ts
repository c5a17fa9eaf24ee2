import { parseArgs } from 'node:util';
import type { Figure } from '../../harness/figure.js';
import { FEATURES } from '../judge.js';
import { SCENARIOS } from './scenarios.js';

const USAGE = `usage: npm run calibrate -- alerts [NAME ...] [OPTION ...]

Lets promtool evaluate the default rules every two minutes, alerts with their "for" included, over traffic that is known.

  quiet     days of a model without drift, features independent of each other: no page, at most one warning
  flights   a real week of flights at its own pace against January, features that go by calendar or weather without
            a floor: no page
  detect    one feature of a hundred shifts by 0.25, 0.5 and 1 standard deviation: minutes and events to the page
  deploy    a feature is off by two standard deviations for two hours: minutes to the page

  --days N       days of "quiet" (default: 7)
  --features N   features of "quiet" (default: 100)
  --json         print [{"name","value","unit","goal","ok"}] and nothing else on standard output
  --help

All of it takes hours: "quiet" about ten milliseconds for a feature and minute.`;

/** @returns exit code */
export async function runAlerts(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      days: { type: 'string', default: '7' },
      features: { type: 'string', default: String(FEATURES) },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const unknown = positionals.find((name) => !(name in SCENARIOS));
  if (unknown !== undefined) throw new Error(`there is no "${unknown}"\n${USAGE}`);
  const effort = { days: readCount('days', values.days), features: readCount('features', values.features) };
  const figures: Figure[] = [];
  for (const name of positionals.length > 0 ? positionals : Object.keys(SCENARIOS)) {
    console.error(name);
    figures.push(...(await SCENARIOS[name]!(effort, (line) => console.error(line))));
  }
  if (values.json) console.log(JSON.stringify(figures));
  else console.table(figures);
  return figures.every(({ ok }) => ok) ? 0 : 1;
}

function readCount(option: string, text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) {
    throw new Error(`--${option} must be a whole number above 0, not "${text}"`);
  }
  return count;
}
