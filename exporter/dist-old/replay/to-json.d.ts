import { type DuckDBValueConverter, type Json } from '@duckdb/node-api';
/**
 * A value of the data as a client would send it: integers and decimals as numbers (the
 * nearest double, as the baseline took them), times as ISO 8601 text, NaN and infinities (which JSON has not) as null.
 */
export declare const toJson: DuckDBValueConverter<Json>;
//# sourceMappingURL=to-json.d.ts.map