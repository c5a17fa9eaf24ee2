import { SingleBar } from 'cli-progress';
import type { Clock } from './clock.js';
import type { Tally } from './tally.js';

const LINE_EVERY_MS = 5_000;

export interface Progress {
  /** @param done rows of this pass */
  report(done: number): void;
  end(): void;
}

/** Shows how far a replay is: a bar on a terminal, else a line every few seconds. */
export function showProgress(
  stream: NodeJS.WriteStream,
  rows: number,
  tally: Tally,
  clock: Clock,
  timed: boolean,
): Progress {
  const describeTime = (): string =>
    timed && tally.reached !== undefined ? new Date(tally.reached).toISOString().slice(0, 19) : '';
  return stream.isTTY
    ? showBar(stream, rows, tally, describeTime)
    : writeLines(stream, rows, tally, clock, describeTime);
}

function showBar(
  stream: NodeJS.WriteStream,
  rows: number,
  tally: Tally,
  describeTime: () => string,
): Progress {
  const bar = new SingleBar({
    stream,
    format: '{bar} {percentage} % | {value} of {total} rows | rejected {rejected} | {time}',
    hideCursor: true,
  });
  bar.start(rows, 0, { rejected: 0, time: '' });
  return {
    report: (done) => bar.update(done, { rejected: tally.sent - tally.accepted, time: describeTime() }),
    end: () => bar.stop(),
  };
}

function writeLines(
  stream: NodeJS.WritableStream,
  rows: number,
  tally: Tally,
  clock: Clock,
  describeTime: () => string,
): Progress {
  let [lastAt, lastSent] = [clock.now(), 0];
  return {
    report(done) {
      const elapsed = clock.now() - lastAt;
      if (elapsed < LINE_EVERY_MS) return;
      const rate = Math.round(((tally.sent - lastSent) * 1000) / elapsed);
      const rejected = tally.sent - tally.accepted;
      stream.write(
        `${done} of ${rows} rows, ${rate} events/s, rejected ${rejected} ${describeTime()}`.trimEnd() + '\n',
      );
      [lastAt, lastSent] = [clock.now(), tally.sent];
    },
    end: () => undefined,
  };
}
