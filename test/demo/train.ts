import { writeFile } from 'node:fs/promises';
import { withDatabase } from './database.js';
import { fitFlightModel } from './fit-model.js';
import { readFlightRows, type FlightRow } from './flight-rows.js';
import type { FlightModel } from './model.js';

/** SQL: the flights the model is trained on, and the only ones it has seen. */
export const TRAINING_MONTH = 'month(date) = 1';

/**
 * Trains on the January rows of the prepared `flights` (Parquet, see `prepareFlights`) and writes the model
 * as readable JSON to `target`.
 */
export async function trainModel({ flights, target }: { flights: string; target: string }): Promise<void> {
  const rows: FlightRow[] = [];
  await withDatabase(async (connection) => {
    for await (const batch of readFlightRows(connection, flights, TRAINING_MONTH)) rows.push(...batch);
  });
  if (rows.length === 0) throw new Error(`${flights} holds no January flights to train on: prepare it anew`);
  const model: FlightModel = { name: 'flight-delay', version: '2001-01', ...fitFlightModel(rows) };
  await writeFile(target, `${JSON.stringify(model, roundNumbers, 2)}\n`);
}

/** Six digits are more than the data can tell, and keep the file readable. */
const roundNumbers = (_key: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(6)) : value;
