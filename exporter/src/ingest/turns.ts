/** How long events are counted before others get their turn. */
export const TURN_MS = 5;

/**
 * Lets work be done one piece at a time, in the order of arrival, and all of it together for {@link TURN_MS} of a turn
 * of the event loop: many short pieces that wait must not hold the loop as one long piece may not. Meanwhile bodies are
 * read, so that what is too much is refused at once instead of standing in the buffers of the operating system.
 */
export class Turns {
  private readonly waiting: (() => void)[] = [];
  private isRunning = false;
  /** Whether something ran since the event loop came by last. */
  private isOpen = false;
  private ends = 0;

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.isRunning || this.waiting.length > 0 || this.isUsedUp()) {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    this.isRunning = true;
    try {
      return await work();
    } finally {
      this.isRunning = false;
      this.startNext();
    }
  }

  private startNext(): void {
    if (this.isRunning || this.waiting.length === 0 || this.isUsedUp()) return;
    // Before the next one goes on, which it does later, somebody else may come.
    this.isRunning = true;
    this.waiting.shift()!();
  }

  private isUsedUp(): boolean {
    if (this.isOpen) return performance.now() > this.ends;
    this.isOpen = true;
    this.ends = performance.now() + TURN_MS;
    setImmediate(() => {
      this.isOpen = false;
      this.startNext();
    });
    return false;
  }
}
