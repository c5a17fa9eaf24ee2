import { dirname, resolve } from 'node:path';
import { applyFlags, type FlagValues } from './flags.js';
import { readYaml } from './read-yaml.js';
import { configSchema, type Config } from './schema.js';

/**
 * The configuration: defaults, over them the file (none is needed), over that the flags.
 *
 * @throws Error naming file and line, or UsageError naming the flag, of each fault
 */
export async function loadConfig(file: string | undefined, flags: FlagValues): Promise<Config> {
  return applyFlags(file === undefined ? {} : await readConfigFile(file), flags);
}

async function readConfigFile(file: string): Promise<Config> {
  const config = await readYaml(file, configSchema);
  const locate = (path: string): string => resolve(dirname(file), path);
  const { baselines, snapshot } = config;
  return {
    ...config,
    baselines: baselines.map(locate),
    snapshot: { ...snapshot, ...(snapshot.file !== undefined && { file: locate(snapshot.file) }) },
  };
}
