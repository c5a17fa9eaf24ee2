import { isDeepStrictEqual } from 'node:util';
import type { Logger } from 'pino';
import { FIXED_KEYS, type Config } from './schema.js';

/** How the last reload went. */
export interface ReloadState {
  readonly lastSucceeded: boolean;
  /** Milliseconds since the epoch. */
  readonly succeededAt: number;
}

/** The configuration that the process runs on, and its change while it runs. */
export class RunningConfig implements ReloadState {
  lastSucceeded = true;
  succeededAt = Date.now();
  private pending: Promise<void> = Promise.resolve();

  /**
   * @param current what the process was started with
   * @param load reads the configuration anew
   * @param takeOver brings the parts of the process in line; the configuration stays as it was if it fails
   */
  constructor(
    public current: Config,
    private readonly load: () => Promise<Config>,
    private readonly takeOver: (config: Config) => void | Promise<void>,
    private readonly log: Logger,
  ) {}

  /** Loads the configuration anew, one reload after the other. @throws Error if it is wrong; the old one stays */
  reload(): Promise<void> {
    const done = this.pending.then(() => this.reloadNow());
    this.pending = done.catch(() => undefined);
    return done;
  }

  private async reloadNow(): Promise<void> {
    try {
      const { config, kept } = keepFixed(this.current, await this.load());
      await this.takeOver(config);
      this.current = config;
      for (const change of kept) this.log.warn(change, 'configuration change takes a restart');
      this.log.info({ restart_needed: kept.length > 0 }, 'configuration reloaded');
      this.lastSucceeded = true;
      this.succeededAt = Date.now();
    } catch (error) {
      this.lastSucceeded = false;
      this.log.error({ reason: (error as Error).message }, 'configuration not reloaded: the old one stays');
      throw error;
    }
  }
}

/** The new configuration, with the old values of what cannot change while the process runs. */
function keepFixed(
  old: Config,
  wanted: Config,
): { config: Config; kept: { key: string; running: unknown; wanted: unknown }[] } {
  const config = structuredClone(wanted);
  const kept = FIXED_KEYS.flatMap((key) => {
    const [running, asked] = [read(old, key), read(wanted, key)];
    if (isDeepStrictEqual(running, asked)) return [];
    write(config, key, running);
    return [{ key, running: running ?? null, wanted: asked ?? null }];
  });
  return { config, kept };
}

type Tree = Record<string, unknown>;

const read = (config: Config, key: string): unknown =>
  key.split('.').reduce<unknown>((here, part) => (here as Tree)[part], config);

function write(config: Config, key: string, value: unknown): void {
  const parts = key.split('.');
  const last = parts.pop()!;
  const parent = parts.reduce<Tree>((here, part) => here[part] as Tree, config as Tree);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
}
