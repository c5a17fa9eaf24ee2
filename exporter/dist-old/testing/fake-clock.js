/** A clock on which sleep takes no time but moves the hands. */
export class FakeClock {
    time = 0;
    sleeps = [];
    now() {
        return this.time;
    }
    async sleep(ms, signal) {
        if (signal.aborted)
            return;
        this.sleeps.push(ms);
        this.time += ms;
    }
}
//# sourceMappingURL=fake-clock.js.map