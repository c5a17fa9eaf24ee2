import type { DuckDBConnection } from '@duckdb/node-api';
import lookUpZone from '@photostructure/tz-lookup';
import { quote } from './database.js';

/** Alaskan harbours so close to Canada that the coordinate look-up answers with America/Vancouver. */
const ZONE_CORRECTIONS: Readonly<Record<string, string>> = { PSG: 'America/Sitka', WRG: 'America/Sitka' };

/**
 * Creates the table `departure_hour(airport, local_hour, utc_offset)` for every airport and clock hour in
 * which the relation `flights` has a departure. `date - utc_offset` is then the departure in UTC, with the
 * daylight saving rules of the year (Arizona and most of Indiana had none in 2001).
 *
 * @throws Error naming the airports of `flights` which the `airports` CSV does not have.
 */
export async function createDepartureHours(
  connection: DuckDBConnection,
  { flights, airports }: { flights: string; airports: string },
): Promise<void> {
  const places = await connection.runAndReadAll(
    `select origin, latitude::double, longitude::double
     from (select distinct origin from ${flights}) left join read_csv(${quote(airports)}) on iata = origin`,
  );
  const rows = places.getRows() as [string, number | null, number | null][];
  const unknown = rows.filter(([, latitude]) => latitude === null).map(([airport]) => airport);
  if (unknown.length > 0)
    throw new Error(`No coordinates, so no clock, for airport ${unknown.join(', ')}: add it to ${airports}`);

  const zones = rows.map(([airport, latitude, longitude]) => {
    const zone = ZONE_CORRECTIONS[airport] ?? lookUpZone(latitude!, longitude!);
    return `(${quote(airport)}, ${quote(zone)})`;
  });
  // One conversion an hour and airport: the clock only ever changes on the hour, and ICU is slow per row.
  await connection.run(
    `create temp table departure_hour as
     with zone(airport, zone) as (values ${zones.join(', ')}),
     hours as (select distinct origin as airport, date_trunc('hour', date) as local_hour from ${flights})
     select airport, local_hour, local_hour - timezone('UTC', timezone(zone, local_hour)) as utc_offset
     from hours join zone using (airport)`,
  );
}
