import { isDeepStrictEqual } from 'node:util';
import type { Logger } from 'pino';
import type { WebSettings } from '../web/load.js';
import { FIXED_KEYS, type Config } from './schema.js';

/** How the last reload went. */
export interface ReloadState {
  readonly lastSucceeded: boolean;
  /** Milliseconds since the epoch. */
  readonly succeededAt: number;
}

/** All that is read when the process starts, and read again by a reload. */
export interface Settings {
  readonly config: Config;
  readonly web: WebSettings;
}

/** The configuration that the process runs on, and its change while it runs. */
export class RunningConfig implements ReloadState {
  lastSucceeded = true;
  succeededAt = Date.now();
  private pending: Promise<unknown> = Promise.resolve();

  /**
   * @param settings what the process was started with
   * @param load reads the configuration anew
   * @param takeOver brings the parts of the process in line; the configuration stays as it was if it fails
   */
  constructor(
    private settings: Settings,
    private readonly load: () => Promise<Settings>,
    private readonly takeOver: (settings: Settings) => void | Promise<void>,
    private readonly log: Logger,
  ) {}

  get current(): Config {
    return this.settings.config;
  }

  get web(): WebSettings {
    return this.settings.web;
  }

  /**
   * Loads the configuration anew, one reload after the other.
   *
   * @returns keys whose change takes a restart
   * @throws Error if it is wrong; the old one stays
   */
  reload(): Promise<string[]> {
    const done = this.pending.then(() => this.reloadNow());
    this.pending = done.catch(() => undefined);
    return done;
  }

  private async reloadNow(): Promise<string[]> {
    try {
      const wanted = await this.load();
      const { config, kept } = keepFixed(this.current, wanted.config);
      const web = keepProtocol(this.web, wanted.web);
      if (web !== wanted.web) kept.push(describeProtocols(this.web, wanted.web));
      await this.takeOver({ config, web });
      this.settings = { config, web };
      for (const change of kept) this.log.warn(change, 'configuration change takes a restart');
      this.log.info({ restart_needed: kept.length > 0 }, 'configuration reloaded');
      this.lastSucceeded = true;
      this.succeededAt = Date.now();
      return kept.map(({ key }) => key);
    } catch (error) {
      this.lastSucceeded = false;
      this.log.error({ reason: (error as Error).message }, 'configuration not reloaded: the old one stays');
      throw error;
    }
  }
}

/** A change that was not taken over. */
interface Kept {
  readonly key: string;
  readonly running: unknown;
  readonly wanted: unknown;
}

/** The new configuration, with the old values of what cannot change while the process runs. */
function keepFixed(old: Config, wanted: Config): { config: Config; kept: Kept[] } {
  const config = structuredClone(wanted);
  const kept = FIXED_KEYS.flatMap((key) => {
    const [running, asked] = [read(old, key), read(wanted, key)];
    if (isDeepStrictEqual(running, asked)) return [];
    write(config, key, running);
    return [{ key, running: running ?? null, wanted: asked ?? null }];
  });
  return { config, kept };
}

/** A listening server speaks either HTTP or HTTPS, and asks clients for certificates or does not. */
const protocolOf = ({ tls }: WebSettings): string =>
  tls ? (tls.requestCert ? 'https with client certificates' : 'https') : 'http';

function keepProtocol(old: WebSettings, wanted: WebSettings): WebSettings {
  if (protocolOf(old) === protocolOf(wanted)) return wanted;
  const { tls_server_config } = old.config;
  return { ...wanted, tls: old.tls, config: { ...wanted.config, tls_server_config } };
}

const describeProtocols = (old: WebSettings, wanted: WebSettings): Kept => ({
  key: 'tls_server_config',
  running: protocolOf(old),
  wanted: protocolOf(wanted),
});

type Tree = Record<string, unknown>;

const read = (config: Config, key: string): unknown =>
  key.split('.').reduce<unknown>((here, part) => (here as Tree)[part], config);

function write(config: Config, key: string, value: unknown): void {
  const parts = key.split('.');
  const last = parts.pop()!;
  const parent = parts.reduce<Tree>((here, part) => here[part] as Tree, config as Tree);
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
}
