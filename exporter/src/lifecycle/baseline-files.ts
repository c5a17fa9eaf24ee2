import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Baseline, BaselineOutcome } from '@plumbline/core';
import type { Logger } from 'pino';
import { BaselineReader } from '../baseline/baseline-reader.js';
import { readBytes } from '../baseline/read-baseline.js';
import { listBaselineFiles } from '../config/baselines.js';
import type { Change, Fleet } from '../monitor/fleet.js';

/** Where changes of baselines are counted. */
export interface BaselineMeter {
  count(outcome: BaselineOutcome): void;
  /** Files that cannot be loaded as they are now. */
  setRefused(files: number): void;
}

type Owned = Pick<Baseline, 'model' | 'version'>;

interface KnownFile {
  /** Tells whether the file changed. */
  readonly stamp: string;
  /** The model version whose baseline came from the file; null if it never held a sound one. */
  readonly owned: Owned | null;
  readonly refused: boolean;
}

/**
 * Keeps a fleet in step with baseline files: a changed file replaces the baseline of its model version, a broken one
 * leaves it as it is, and one that is gone takes it along.
 */
export class BaselineFiles {
  private readonly files = new Map<string, KnownFile>();
  private readonly brokenPaths = new Map<string, string>();
  private pending: Promise<unknown> = Promise.resolve();

  readonly paths: readonly string[];

  /** @param paths files, and folders of them */
  constructor(
    paths: readonly string[],
    private readonly fleet: Fleet,
    private readonly meter: BaselineMeter,
    private readonly log: Logger,
    /** Whether folders may be empty before anything came from them, as baselines come later. */
    private readonly mayBeEmpty = false,
    private readonly reader = new BaselineReader(),
  ) {
    this.paths = paths.map((path) => resolve(path));
  }

  /**
   * Looks at all files once; calls that overlap run one after another. Never throws: what is wrong is logged.
   *
   * @param again whether files that were refused are read again though they are the same: it may not have been their fault
   */
  scan(again = false): Promise<void> {
    return this.change(() => Promise.resolve(), again);
  }

  /**
   * Changes files and looks at all of them afterwards, while nobody else does either: what is loaded would no longer be
   * what the files hold.
   *
   * @throws what `work` throws; nothing is looked at then
   */
  change<T>(work: () => Promise<T>, again = false): Promise<T> {
    const done = this.pending.then(async () => {
      const result = await work();
      await this.scanAll(again);
      return result;
    });
    this.pending = done.catch(() => undefined);
    return done;
  }

  /** Loads a baseline, which is counted and logged. @param file where it is kept; null if nowhere */
  async put(baseline: Baseline, file: string | null): Promise<Change> {
    const { model, version } = baseline;
    const change = await this.fleet.putInTurns(baseline);
    if (change === 'unchanged') return change;
    this.meter.count('loaded');
    this.log.info({ file, model, version, change }, 'baseline loaded');
    return change;
  }

  /** The file that a model version came from. */
  fileOf({ model, version }: Owned): string | undefined {
    for (const [file, { owned }] of this.files) {
      if (owned?.model === model && owned.version === version) return file;
    }
    return undefined;
  }

  private async scanAll(again: boolean): Promise<void> {
    const listed = new Set<string>();
    for (const path of this.paths) {
      for (const file of await this.listFiles(path)) listed.add(file);
    }
    for (const file of this.files.keys()) {
      if (!listed.has(file) && !this.isUnderBrokenPath(file)) this.forget(file);
    }
    for (const file of listed) await this.look(file, again);
    const refused = [...this.files.values()].filter((known) => known.refused).length;
    this.meter.setRefused(refused + this.brokenPaths.size);
  }

  /** Files of a path; none if it cannot be read or is empty, which is logged when it begins. */
  private async listFiles(path: string): Promise<string[]> {
    try {
      const isNew = ![...this.files.keys()].some((file) => dirname(file) === path);
      const files = await listBaselineFiles(path, this.mayBeEmpty && isNew);
      this.brokenPaths.delete(path);
      return files;
    } catch (error) {
      const { message } = error as Error;
      if (this.brokenPaths.get(path) !== message) this.refuse(path, message);
      this.brokenPaths.set(path, message);
      return [];
    }
  }

  /** A mount may come and go: what was loaded from a path that is gone or empty stays. */
  private isUnderBrokenPath(file: string): boolean {
    return [...this.brokenPaths.keys()].some((path) => file === path || dirname(file) === path);
  }

  private async look(file: string, again: boolean): Promise<void> {
    const stamp = await readStamp(file);
    const known = this.files.get(file);
    if (known?.stamp === stamp && !(again && known.refused)) return;
    try {
      const baseline = await this.reader.read(await readBytes(file), file);
      await this.load(file, stamp, baseline);
    } catch (error) {
      this.refuse(file, (error as Error).message);
      this.files.set(file, { stamp, owned: known?.owned ?? null, refused: true });
    }
  }

  /** @throws Error if another file holds the same model version */
  private async load(file: string, stamp: string, baseline: Baseline): Promise<void> {
    const { model, version } = baseline;
    const owner = this.fileOf(baseline);
    if (owner !== undefined && owner !== file) {
      throw new Error(
        `two baselines for model "${model}" version "${version}", ${owner} and ${file}: keep one of them`,
      );
    }
    const before = this.files.get(file)?.owned;
    if (before && (before.model !== model || before.version !== version)) this.remove(file, before);
    this.files.set(file, { stamp, owned: { model, version }, refused: false });
    await this.put(baseline, file);
  }

  private forget(file: string): void {
    const { owned } = this.files.get(file)!;
    this.files.delete(file);
    if (owned) this.remove(file, owned);
  }

  private remove(file: string, { model, version }: Owned): void {
    this.fleet.remove(model, version);
    this.meter.count('removed');
    this.log.info({ file, model, version }, 'baseline removed');
  }

  private refuse(path: string, cause: string): void {
    this.meter.count('refused');
    this.log.error({ path, cause }, 'baseline refused: what was loaded before stays');
  }
}

/** Changes whenever the file is written or another is put in its place; empty if it is gone. */
async function readStamp(file: string): Promise<string> {
  const found = await stat(file, { bigint: true }).catch(() => undefined);
  return found ? [found.dev, found.ino, found.size, found.mtimeNs, found.ctimeNs].join(':') : '';
}
