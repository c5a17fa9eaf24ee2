import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Files the demo starts from, and a version string that changes whenever their content does. */
export interface FlightsSource {
  /** Names the content, e.g. `vega-datasets@3.2.1`; part of the cache key. */
  version: string;
  /** Parquet: date (local departure), delay (arrival, minutes), distance (miles), origin, destination. */
  flights: string;
  /** CSV with at least iata, latitude, longitude for every airport in `flights`. */
  airports: string;
}

/** The 3 000 000 US flights of January to June 2001 in the npm package `vega-datasets`. */
export function locateFlights(): FlightsSource {
  const entry = createRequire(import.meta.url).resolve('vega-datasets');
  const root = dirname(dirname(entry));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return {
    version: `vega-datasets@${version}`,
    flights: join(root, 'data', 'flights-3m.parquet'),
    airports: join(root, 'data', 'airports.csv'),
  };
}
