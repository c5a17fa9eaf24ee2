/**
 * Fixes a pace to a start.
 *
 * @param startMs moment at which the first row is due
 * @param firstTime time of the first row in ms
 */
export function startSchedule(pace, startMs, firstTime) {
    switch (pace.kind) {
        case 'speed':
            return (time) => startMs + (time - firstTime) / pace.speed;
        case 'rate':
            return (_, index) => startMs + (index * 1000) / pace.rate;
        case 'unlimited':
            return () => -Infinity;
    }
}
//# sourceMappingURL=pace.js.map