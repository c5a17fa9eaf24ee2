import { parseArgs, type ParseArgsConfig } from 'node:util';
import { parseDuration } from '@plumbline/core';

export interface DemoOptions {
  /** Seconds to run; if absent, until the flights end, or with the dashboard until it is ended. */
  readonly seconds: number | undefined;
  /** First day to replay, in ISO notation. */
  readonly from: string;
  /** Folder for the prepared data, kept from one run to the next. */
  readonly dir: string;
  readonly json: boolean;
  /** No dashboard: the terminal only. */
  readonly headless: boolean;
  /** What came before the demo itself, told apart from it. */
  readonly installSeconds: number;
  readonly buildSeconds: number;
}

export const DEMO_HELP = `Usage: npm run demo -- [OPTION ...]

Replays real flights of spring 2001 through a model trained on January, and
shows the drift as it is found: in the terminal, and in a dashboard whose
address it prints. Ctrl-C ends everything.

  --headless           no dashboard, the terminal only; ends with the flights
  --duration DURATION  end after this long, such as 2m (default: with the
                       dashboard never, as the flights begin again)
  --from DATE          first day to replay (default: 2001-04-16)
  --dir FOLDER         where prepared data is kept (default: .cache/demo)
  --json               print figures as JSON to standard output at the end`;

const OPTIONS = {
  headless: { type: 'boolean', default: false },
  duration: { type: 'string' },
  from: { type: 'string', default: '2001-04-16' },
  dir: { type: 'string', default: '.cache/demo' },
  json: { type: 'boolean', default: false },
  'install-seconds': { type: 'string', default: '0' },
  'build-seconds': { type: 'string', default: '0' },
} satisfies NonNullable<ParseArgsConfig['options']>;

/** @throws Error for words that are not of the help text */
export function parseDemoOptions(args: string[]): DemoOptions {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (!/^2001-0[2-6]-\d\d$/.test(values.from)) {
    throw new RangeError(`--from ${values.from}: give a day from 2001-02-01 to 2001-06-30`);
  }
  return {
    seconds: values.duration === undefined ? undefined : parseDuration(values.duration),
    from: values.from,
    dir: values.dir,
    json: values.json,
    headless: values.headless,
    installSeconds: Number(values['install-seconds']),
    buildSeconds: Number(values['build-seconds']),
  };
}
