import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quote, withDatabase } from './database.js';
import { prepareFlights } from './prepare.js';
import { locateFlights } from './source.js';

/** A hand-written flight; by default it goes 150 miles and is on time, so it has landed after 60 minutes. */
export interface RecordedFlight {
  date: string;
  delay?: number;
  distance?: number;
  origin: string;
  destination: string;
}

/** What `prepareFlights` makes of a few hand-written flights, with `date` as text. */
export async function prepareRecorded(recorded: readonly RecordedFlight[]) {
  const folder = await mkdtemp(join(tmpdir(), 'flights-'));
  const source = { flights: join(folder, 'recorded.parquet'), airports: locateFlights().airports };
  const target = join(folder, 'prepared.parquet');
  const rows = recorded.map(
    ({ date, delay = 0, distance = 150, origin, destination }) =>
      `(timestamp ${quote(date)}, ${delay}::bigint, ${distance}::bigint, ${quote(origin)}, ${quote(destination)})`,
  );
  try {
    return await withDatabase(async (connection) => {
      await connection.run(
        `copy (select * from (values ${rows.join(', ')}) flight(date, delay, distance, origin, destination))
         to ${quote(source.flights)} (format parquet)`,
      );
      await prepareFlights({ source, target });
      const result = await connection.runAndReadAll(
        `select * replace (date::varchar as date) from read_parquet(${quote(target)})`,
      );
      return result.getRowObjectsJS();
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The origin_late_share of `departure` when the `arrivals` fly to its origin; no other flight has its route. */
export async function findLateShare(departure: RecordedFlight, arrivals: readonly RecordedFlight[]) {
  const rows = await prepareRecorded([...arrivals, departure]);
  const { origin, destination } = departure;
  const row = rows.find((it) => it['origin'] === origin && it['destination'] === destination);
  if (!row) throw new Error(`No flight from ${origin} to ${destination} among the prepared ones`);
  return row['origin_late_share'];
}
