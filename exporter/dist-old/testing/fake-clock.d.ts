import type { Clock } from '../replay/clock.js';
/** A clock on which sleep takes no time but moves the hands. */
export declare class FakeClock implements Clock {
    time: number;
    readonly sleeps: number[];
    now(): number;
    sleep(ms: number, signal: AbortSignal): Promise<void>;
}
//# sourceMappingURL=fake-clock.d.ts.map