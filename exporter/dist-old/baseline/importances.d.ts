/**
 * Reads importances by column from a JSON or YAML file, as `{"distance": 0.4, "hour": 0.1}`.
 *
 * @throws Error with file, line and reason of each fault
 */
export declare function readImportances(path: string): Promise<Map<string, number>>;
//# sourceMappingURL=importances.d.ts.map