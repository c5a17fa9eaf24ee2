import { quote, withDatabase } from './database.js';
import { readModel } from './model.js';
import { PREDICT, registerModel } from './predict-in-sql.js';
import { TRAINING_MONTH } from './train.js';

/**
 * Writes the training rows of the prepared `flights` with one more column, `probability`: what the model
 * predicts for them. This is the file a baseline is built from.
 */
export async function writeJanuary(paths: { flights: string; model: string; target: string }): Promise<void> {
  const model = await readModel(paths.model);
  await withDatabase(async (connection) => {
    registerModel(connection, model);
    await connection.run(
      `copy (select *, ${PREDICT} as probability from read_parquet(${quote(paths.flights)}) where ${TRAINING_MONTH})
       to ${quote(paths.target)} (format parquet, compression zstd)`,
    );
  });
}
