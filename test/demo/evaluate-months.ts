import {
  measureAccuracy,
  measureAuc,
  measureBaseRate,
  measureLogLoss,
  splitByLabel,
} from './classification-metrics.js';
import { withDatabase } from './database.js';
import { readFlightRows } from './flight-rows.js';
import type { FlightModel } from './model.js';
import { scoreFlight } from './score.js';

/** How well the model did on all flights of one month. */
export interface MonthlyQuality {
  /** e.g. `2001-02`. */
  month: string;
  flights: number;
  base_rate: number;
  auc: number;
  /** Nats. */
  log_loss: number;
  /** At threshold 0.5. */
  accuracy: number;
}

/** Scores every flight of February to June 2001, months the model was not trained on. */
export async function evaluateMonths(flights: string, model: FlightModel): Promise<MonthlyQuality[]> {
  return withDatabase(async (connection) => {
    const months: MonthlyQuality[] = [];
    for (const month of [2, 3, 4, 5, 6]) {
      const probabilities: number[] = [];
      const labels: number[] = [];
      for await (const rows of readFlightRows(connection, flights, `month(date) = ${month}`)) {
        for (const row of rows) {
          probabilities.push(scoreFlight(model, row));
          labels.push(row.late);
        }
      }
      const scored = splitByLabel(probabilities, labels);
      months.push({
        month: `2001-0${month}`,
        flights: labels.length,
        base_rate: measureBaseRate(scored),
        auc: measureAuc(scored),
        log_loss: measureLogLoss(scored),
        accuracy: measureAccuracy(scored),
      });
    }
    return months;
  });
}
