import { dirname, resolve } from 'node:path';
import { applyFlags } from './flags.js';
import { readYaml } from './read-yaml.js';
import { configSchema } from './schema.js';
/**
 * The configuration: defaults, over them the file (none is needed), over that the flags.
 *
 * @throws Error naming file and line, or UsageError naming the flag, of each fault
 */
export async function loadConfig(file, flags) {
    return applyFlags(file === undefined ? {} : await readConfigFile(file), flags);
}
async function readConfigFile(file) {
    const config = await readYaml(file, configSchema);
    const locate = (path) => resolve(dirname(file), path);
    const { baselines, snapshot } = config;
    return {
        ...config,
        baselines: baselines.map(locate),
        snapshot: { ...snapshot, ...(snapshot.file !== undefined && { file: locate(snapshot.file) }) },
    };
}
//# sourceMappingURL=load.js.map