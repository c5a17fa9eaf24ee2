// Runs one query in a process of its own, with the threads and memory that DuckDB takes by itself.
import { DuckDBInstance } from '@duckdb/node-api';

const connection = await (await DuckDBInstance.create(':memory:')).connect();
const reader = await connection.runAndReadAll(process.argv[2]!);
console.log(`${reader.currentRowCount} rows`);
