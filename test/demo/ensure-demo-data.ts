import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeJanuary } from './january.js';
import { prepareFlights } from './prepare.js';
import { locateFlights, type FlightsSource } from './source.js';
import { trainModel } from './train.js';

/** Raise it whenever the code that makes the files changes what is in them. */
const DEMO_DATA_VERSION = 1;

/** Where the files are, and the steps that had to run to make them (none if all were there). */
export interface DemoData {
  /** Parquet: all prepared flights, see `prepareFlights`. */
  flights: string;
  /** JSON: the model trained on January, see `FlightModel`. */
  model: string;
  /** Parquet: the January flights with the model's `probability`. */
  january: string;
  steps: { name: string; seconds: number }[];
}

/**
 * Makes the demo's files below `dir` if they are not there: the first call takes some ten seconds for the
 * whole data, later ones return at once. They stand in a folder of their own for each version of the source
 * and of the code, and appear under their final name only when complete.
 */
export async function ensureDemoData(
  dir: string,
  source: FlightsSource = locateFlights(),
): Promise<DemoData> {
  const key = createHash('sha256')
    .update(`${source.version} ${DEMO_DATA_VERSION}`)
    .digest('hex')
    .slice(0, 12);
  const folder = join(dir, `flight-delay-${key}`);
  await mkdir(folder, { recursive: true });
  const flights = join(folder, 'flights.parquet');
  const model = join(folder, 'model.json');
  const january = join(folder, 'january.parquet');

  const steps: DemoData['steps'] = [];
  const ensureFile = async (path: string, name: string, make: (target: string) => Promise<void>) => {
    // Once a file is made anew, what was derived from its predecessor is out of date.
    if (existsSync(path) && steps.length === 0) return;
    const start = performance.now();
    const unfinished = `${path}.${process.pid}.tmp`;
    try {
      await make(unfinished);
      await rename(unfinished, path);
    } finally {
      await rm(unfinished, { force: true });
    }
    steps.push({ name, seconds: (performance.now() - start) / 1000 });
  };
  await ensureFile(flights, 'prepare flights', (target) => prepareFlights({ source, target }));
  await ensureFile(model, 'train model', (target) => trainModel({ flights, target }));
  await ensureFile(january, 'predict January', (target) => writeJanuary({ flights, model, target }));
  return { flights, model, january, steps };
}
