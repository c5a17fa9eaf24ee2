import { DOUBLE, DuckDBScalarFunction, INTEGER, VARCHAR, type DuckDBConnection } from '@duckdb/node-api';
import { FEATURE_NAMES } from './features.js';
import type { FlightModel } from './model.js';
import { scoreFlight } from './score.js';

/** SQL: the call which predicts from the columns of prepared flights. */
export const PREDICT = `predict_late(${FEATURE_NAMES.join(', ')})`;

/** Gives the connection the SQL function `predict_late`, so that a query scores rows with the real model. */
export function registerModel(connection: DuckDBConnection, model: FlightModel): void {
  connection.registerScalarFunction(
    DuckDBScalarFunction.create({
      name: 'predict_late',
      parameterTypes: [INTEGER, INTEGER, INTEGER, VARCHAR, VARCHAR, DOUBLE, DOUBLE],
      returnType: DOUBLE,
      specialHandling: true, // otherwise one null share would make the prediction null
      mainFunction: (_info, input, output) => {
        const rows = input.getRowObjects(FEATURE_NAMES);
        rows.forEach((row, n) => output.setItem(n, scoreFlight(model, row)));
        output.flush();
      },
    }),
  );
}
