import { parseDuration } from '@plumbline/core';
import { PANES } from '../monitor/pane-ring.js';
/** A clock that shows the newest event's time. It never goes back. */
export class EventClock {
    /** Milliseconds since the epoch; 0 before the first event. */
    now = 0;
    paneMs;
    /** @param windows names of the rolling windows that go by it */
    constructor(windows) {
        this.paneMs = windows.map((window) => (parseDuration(window) * 1000) / PANES);
    }
    /** Whether a pane of any window ends before this time. */
    ends(time) {
        return this.paneMs.some((paneMs) => Math.floor(time / paneMs) > Math.floor(this.now / paneMs));
    }
    move(time) {
        this.now = Math.max(this.now, time);
    }
}
//# sourceMappingURL=event-clock.js.map