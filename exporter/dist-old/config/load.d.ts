import { type FlagValues } from './flags.js';
import { type Config } from './schema.js';
/**
 * The configuration: defaults, over them the file (none is needed), over that the flags.
 *
 * @throws Error naming file and line, or UsageError naming the flag, of each fault
 */
export declare function loadConfig(file: string | undefined, flags: FlagValues): Promise<Config>;
//# sourceMappingURL=load.d.ts.map