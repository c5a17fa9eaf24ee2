import { startExporter } from '../../harness/plumbline.js';
import { makeFolder } from '../../harness/workspace.js';
import { readRssMib, sampleRss } from '../memory.js';
import { scrape, type Samples } from '../samples.js';
import { measureCapacity, type Load } from './measure-capacity.js';
import { probe, type Probed } from './probe.js';
import { sendOpenLoop, type OpenLoopReport } from './send-open-loop.js';
import { makeLoad, writeBaselines } from './traffic.js';

export interface OverloadOptions {
  readonly seconds: number;
  readonly capacitySeconds: number;
  /** How many times its capacity the exporter gets. */
  readonly times: number;
  /** `--ingest.max-held-bytes`. */
  readonly heldMib: number;
  readonly connections: number;
  readonly tell?: (line: string) => void;
}

export interface OverloadReport extends OpenLoopReport {
  /** Events a second in a closed loop. */
  readonly capacity: number;
  readonly heldMib: number;
  /** Before the overload, after the closed loop and a scrape. */
  readonly warmRssMib: number;
  readonly rssMib: readonly number[];
  readonly probed: Probed;
  readonly before: Samples;
  readonly after: Samples;
}

const SAMPLE_MS = 250;

/** Sends an exporter of its own a multiple of what it takes, and reports what it made of it. */
export async function runOverloadDrill(options: OverloadOptions): Promise<OverloadReport> {
  const { seconds, capacitySeconds, times, heldMib, connections, tell = () => undefined } = options;
  const folder = await makeFolder();
  await writeBaselines(folder.path);
  const exporter = await startExporter(
    ...['--baseline', folder.path, '--ingest.max-held-bytes', String(heldMib * 2 ** 20)],
  );
  const watched = new AbortController();
  try {
    const load: Load = { url: exporter.url, ...makeLoad() };
    await measureCapacity(load, capacitySeconds / 2);
    const capacity = await measureCapacity(load, capacitySeconds);
    tell(`Takes ${Math.round(capacity)} events a second; sending ${times} times that for ${seconds} s`);
    const before = await scrape(exporter.url);
    const warmRssMib = await readRssMib(exporter.pid);
    const rss = sampleRss(exporter.pid, SAMPLE_MS, watched.signal);
    const probes = probe(exporter.url, SAMPLE_MS, watched.signal);
    const sent = await sendOpenLoop(load, {
      eventsPerSecond: times * capacity,
      seconds,
      connections,
    });
    watched.abort();
    const [rssMib, probed] = await Promise.all([rss, probes]);
    const after = await scrape(exporter.url);
    return { ...sent, capacity, heldMib, warmRssMib, rssMib, probed, before, after };
  } finally {
    watched.abort();
    await exporter.stop();
    await folder.remove();
  }
}
