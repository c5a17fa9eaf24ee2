import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How long a reading is good for: reading costs about as much as counting an event. */
const GOOD_FOR_MS = 100;
/** Collecting garbage holds everything up for as long as a large body does. */
const COLLECT_EVERY_MS = 2000;

/** What the process has in memory, as the operating system counts it. */
export class ResidentMemory {
  private readAt = -Infinity;
  private collectedAt = -Infinity;
  private bytes = 0;

  constructor(
    private readonly measure: () => number = () => process.memoryUsage.rss(),
    private readonly now: () => number = () => performance.now(),
    private readonly collect: () => void = collectSoon,
  ) {}

  /**
   * Whether it is above a limit, by a reading at most {@link GOOD_FOR_MS} old. Then garbage is collected: who refuses all
   * work makes none, so that V8 would put it off and the process would stay as large as it is.
   */
  exceeds(limit: number): boolean {
    const now = this.now();
    if (now - this.readAt >= GOOD_FOR_MS) {
      this.bytes = this.measure();
      this.readAt = now;
    }
    if (this.bytes <= limit) return false;
    if (now - this.collectedAt >= COLLECT_EVERY_MS) {
      this.collectedAt = now;
      this.collect();
    }
    return true;
  }
}

let collectGarbage: (() => void) | undefined;

/** After the requests of this turn were answered. */
function collectSoon(): void {
  setImmediate(() => {
    if (!collectGarbage) {
      setFlagsFromString('--expose-gc');
      collectGarbage = runInNewContext('gc') as () => void;
    }
    collectGarbage();
  });
}
