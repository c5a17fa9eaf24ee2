import type { DuckDBConnection } from '@duckdb/node-api';

/** Arrivals this many minutes late or less count as punctual, as in the official statistics. */
export const LATE_AFTER_MINUTES = 15;

/**
 * SQL: minutes from leaving to landing, on the late side: 40 minutes beside 450 miles an hour is slower than
 * schedules are, and `date` being the actual departure, a delay on the ground is counted twice.
 */
const MINUTES_TO_LANDING = 'cast(ceil(40 + distance / 7.5) + greatest(delay, 0) as integer)';

/**
 * Creates the table `late_share(airport, bucket, late_share)` from a relation `flights` with the columns
 * departed (UTC), origin, destination, distance, delay: for every half hour in which an airport is the
 * origin or destination of a departure, the share of late arrivals among the flights that landed there in
 * the 180 minutes before that half hour began. NULL if none landed.
 *
 * Arrivals are counted per half hour: a departure at 10:20 sees what landed from 07:00 until just before 10:00,
 * so never a flight that was still in the air.
 */
export async function createLateShares(connection: DuckDBConnection, flights: string): Promise<void> {
  await connection.run(
    `create temp table late_share as
     with counted as (
       select destination as airport, ${toBucket(`departed + to_minutes(${MINUTES_TO_LANDING})`)} as bucket,
              1 as landed, (delay > ${LATE_AFTER_MINUTES})::integer as late
       from ${flights}
       union all
       select distinct unnest([origin, destination]), ${toBucket('departed')}, 0, 0 from ${flights}
     ),
     halves as (
       select airport, bucket, sum(landed) as landed, sum(late) as late from counted group by all
     )
     select airport, bucket, sum(late) over past / nullif(sum(landed) over past, 0) as late_share
     from halves
     window past as (
       partition by airport order by bucket
       range between interval 180 minutes preceding and interval 30 minutes preceding
     )`,
  );
}

/** SQL: the start of the half hour a timestamp falls into. */
export const toBucket = (timestamp: string): string => `time_bucket(interval 30 minutes, ${timestamp})`;
