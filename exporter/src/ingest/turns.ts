import { TURN_MS } from '../turns.js';

/**
 * Lets work be done one piece at a time, in the order of arrival, and all of it together for {@link TURN_MS} of a turn
 * of the event loop: many short pieces that wait must not hold the loop as one long piece may not. Meanwhile bodies are
 * read, so that what is too much is refused at once instead of standing in the buffers of the operating system.
 */
export class Turns {
  private readonly waiting: (() => void)[] = [];
  private isRunning = false;
  /** What was done since the event loop came by, in ms. */
  private used = 0;
  /** Whether that is enough, so that all wait for the loop. */
  private isOver = false;

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.isRunning || this.isOver || this.waiting.length > 0) {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    this.isRunning = true;
    const start = performance.now();
    try {
      return await work();
    } finally {
      this.isRunning = false;
      this.used += performance.now() - start;
      if (this.used > TURN_MS) this.endTurn();
      else this.startNext();
    }
  }

  private startNext(): void {
    if (this.isRunning || this.waiting.length === 0) return;
    // Before the next one goes on, which it does later, somebody else may come.
    this.isRunning = true;
    this.waiting.shift()!();
  }

  private endTurn(): void {
    this.isOver = true;
    setImmediate(() => {
      this.isOver = false;
      this.used = 0;
      this.startNext();
    });
  }
}
