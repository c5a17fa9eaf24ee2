import { createDepartureHours } from './airport-clocks.js';
import { quote, withDatabase } from './database.js';
import { createLateShares, LATE_AFTER_MINUTES, toBucket } from './late-shares.js';
import type { FlightsSource } from './source.js';

/**
 * Writes one Parquet file with what a model may know when a flight leaves, and what came of it. Columns:
 * date (local time of the origin), hour 0–23 and day_of_week 1–7 (ISO) of that date, distance (miles),
 * origin, destination, origin_late_share, destination_late_share (share of the flights landed there in the
 * three hours before which were late; NULL if none landed), delay (minutes at arrival), late (delay > 15).
 * Rows are sorted by date, then by every other input, so the same source always gives the same rows.
 *
 * Landings and departures are compared in UTC: on local clocks an eastbound flight would seem to have landed
 * up to six hours before it did, and the model would see the future.
 */
export async function prepareFlights({
  source,
  target,
}: {
  source: Pick<FlightsSource, 'flights' | 'airports'>;
  target: string;
}): Promise<void> {
  await withDatabase(async (connection) => {
    await connection.run(
      `create temp view recorded as select date, delay::integer as delay, distance::integer as distance,
       origin, destination from read_parquet(${quote(source.flights)})`,
    );
    await createDepartureHours(connection, { flights: 'recorded', airports: source.airports });
    await connection.run(
      `create temp table flight as select recorded.*, date - utc_offset as departed
       from recorded join departure_hour on airport = origin and local_hour = date_trunc('hour', date)`,
    );
    await createLateShares(connection, 'flight');
    // Left joins, though every flight finds its shares: inner ones are reordered to pair the airports first.
    await connection.run(
      `copy (
         select date, hour(date)::integer as hour, isodow(date)::integer as day_of_week, distance, origin, destination,
                at_origin.late_share as origin_late_share, at_destination.late_share as destination_late_share,
                delay, delay > ${LATE_AFTER_MINUTES} as late
         from flight
         left join late_share at_origin on at_origin.airport = origin and at_origin.bucket = ${toBucket('departed')}
         left join late_share at_destination
           on at_destination.airport = destination and at_destination.bucket = ${toBucket('departed')}
         order by date, origin, destination, distance, delay
       ) to ${quote(target)} (format parquet, compression zstd)`,
    );
  });
}
