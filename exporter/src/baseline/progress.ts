import type { DuckDBConnection } from '@duckdb/node-api';
import { SingleBar } from 'cli-progress';

/** Tells how far a build is. */
export interface BuildProgress {
  /** Takes the connection whose queries count as progress within a step. */
  watch(connection: DuckDBConnection): void;
  /** A step whose length is known only to the engine. */
  begin(step: string): void;
  /** @param done columns that are finished, of `total` */
  report(done: number, total: number): void;
  end(): void;
}

export const SILENT: BuildProgress = {
  watch: () => undefined,
  begin: () => undefined,
  report: () => undefined,
  end: () => undefined,
};

const LOOK_EVERY_MS = 200;

/** Draws a bar on a terminal; elsewhere nothing, as a build says what it made when it is done. */
export function showBuildProgress(stream: NodeJS.WriteStream): BuildProgress {
  if (!stream.isTTY) return SILENT;
  const bar = new SingleBar({
    stream,
    format: '{bar} {percentage} % | {step}',
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(100, 0, { step: 'reading' });
  let connection: DuckDBConnection | undefined;
  let step = 'reading';
  let base = 0;
  let width = 100;
  const draw = (): void => {
    // Negative while no query runs that can tell.
    const within = Math.max(0, connection?.progress.percentage ?? 0) / 100;
    bar.update(base + within * width, { step });
  };
  const timer = setInterval(draw, LOOK_EVERY_MS);
  return {
    watch: (opened) => (connection = opened),
    begin(name) {
      [step, base, width] = [name, 0, 100];
      bar.update(0, { step });
    },
    report(done, total) {
      [step, base, width] = [`${done} of ${total} columns`, (100 * done) / total, 100 / total];
      bar.update(base, { step });
    },
    end() {
      clearInterval(timer);
      bar.stop();
    },
  };
}
