import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Baseline } from '@plumbline/core';
import { RequestError } from '../api/lookup.js';
import { encodeBaseline } from '../baseline/encode-baseline.js';
import type { Change, Entry, Fleet } from '../monitor/fleet.js';
import { runInTurns } from '../turns.js';
import type { BaselineFiles } from './baseline-files.js';
import { replaceFile } from './write-file.js';

/** What became of a baseline that was handed in. */
export interface Published {
  readonly change: Change;
  /** Name of the file it was written to; null if there is no folder to keep it in. */
  readonly file: string | null;
  /** As it was right then: a moment later it may be replaced or removed. */
  readonly entry: Entry;
}

/** Loads baselines that are handed in and keeps them as files, so that they are there after a restart. */
export class BaselinePublisher {
  constructor(
    private readonly fleet: Fleet,
    private readonly files: BaselineFiles,
    /** Resolves when everybody who counts has the baselines that are loaded. */
    private readonly spread: () => Promise<void> = () => Promise.resolve(),
  ) {}

  /**
   * Baselines that are handed in together are kept and loaded one after another, the last to stay.
   *
   * @throws RequestError 500 if it cannot be kept; the old baseline stays loaded then
   */
  publish(baseline: Baseline): Promise<Published> {
    return this.load(baseline, () => this.keep(baseline, 'put'));
  }

  /** Does the same for a version without baseline. @returns null if it has one by then */
  publishFirst(baseline: Baseline): Promise<Published | null> {
    const { model, version } = baseline;
    const hasOne = (): boolean => this.fleet.entryOf(model, version) !== undefined;
    return this.load(baseline, async () => (hasOne() ? null : this.keep(baseline, 'learned')));
  }

  private async load<T>(baseline: Baseline, keep: () => Promise<T>): Promise<T> {
    this.fleet.check(baseline);
    const published = await this.files.change(keep);
    await this.spread();
    return published;
  }

  /** @param how what the name of a new file begins with */
  private async keep(baseline: Baseline, how: string): Promise<Published> {
    const file = this.files.fileOf(baseline) ?? (await this.chooseFile(baseline, how)) ?? null;
    if (file !== null) await writeBaseline(file, baseline);
    const change = await this.files.put(baseline, file);
    return {
      change,
      file: file && basename(file),
      entry: this.fleet.entryOf(baseline.model, baseline.version)!,
    };
  }

  /** A file of its own in the first folder that baselines come from. Names are no file names, so it is called by a hash. */
  private async chooseFile({ model, version }: Baseline, how: string): Promise<string | undefined> {
    for (const path of this.files.paths) {
      const found = await stat(path).catch(() => undefined);
      if (!found?.isDirectory()) continue;
      const name = createHash('sha256')
        .update(JSON.stringify([model, version]))
        .digest('hex')
        .slice(0, 16);
      return join(path, `${how}-${name}.json`);
    }
    return undefined;
  }
}

async function writeBaseline(file: string, baseline: Baseline): Promise<void> {
  try {
    const { bytes } = await runInTurns(encodeBaseline(baseline));
    await replaceFile(file, bytes);
  } catch (error) {
    const message = `cannot write ${file}, so the old baseline stays: ${(error as Error).message}`;
    throw new RequestError(500, message, { cause: error });
  }
}
