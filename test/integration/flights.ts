import { quote, withDatabase } from '../demo/database.js';
import { locateFlights } from '../demo/source.js';

/** A flight as it is recorded; the delay at arrival is the truth that a model would have to meet. */
export interface Flight {
  readonly distance: number;
  readonly origin: string;
  readonly destination: string;
  readonly delay: number;
}

/** A repeatable random sample of real flights for which a condition in SQL holds. */
export async function sampleFlights(where: string, rows: number): Promise<Flight[]> {
  return withDatabase(async (connection) => {
    const reader = await connection.runAndReadAll(
      `select distance::integer as distance, origin, destination, delay::integer as delay
       from (select * from read_parquet(${quote(locateFlights().flights)}) where ${where})
       order by hash(date, distance, origin, destination, delay), date, origin, destination, delay
       limit ${rows}`,
    );
    return reader.getRowObjectsJS() as unknown as Flight[];
  });
}
