import { z } from 'zod';
import { readYaml } from '../config/read-yaml.js';
import { mapOf } from '../map-schema.js';
const importancesSchema = mapOf(z.number().nonnegative('an importance is 0 or more: give the absolute value of a coefficient'));
/**
 * Reads importances by column from a JSON or YAML file, as `{"distance": 0.4, "hour": 0.1}`.
 *
 * @throws Error with file, line and reason of each fault
 */
export async function readImportances(path) {
    return readYaml(path, importancesSchema);
}
//# sourceMappingURL=importances.js.map