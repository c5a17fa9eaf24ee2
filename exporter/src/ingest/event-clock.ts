import { parseDuration } from '@plumbline/core';
import { PANES } from '../monitor/pane-ring.js';

/** A clock that shows the newest event's time. It never goes back. */
export class EventClock {
  /** Milliseconds since the epoch; 0 before the first event. */
  now = 0;
  private readonly paneMs: readonly number[];

  /** @param windows names of the rolling windows that go by it */
  constructor(windows: readonly string[]) {
    this.paneMs = windows.map((window) => (parseDuration(window) * 1000) / PANES);
  }

  /** Whether a pane of any window ends before this time. */
  ends(time: number): boolean {
    return this.paneMs.some((paneMs) => Math.floor(time / paneMs) > Math.floor(this.now / paneMs));
  }

  move(time: number): void {
    this.now = Math.max(this.now, time);
  }
}
