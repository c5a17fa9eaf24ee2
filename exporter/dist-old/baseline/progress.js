import { SingleBar } from 'cli-progress';
export const SILENT = {
    watch: () => undefined,
    begin: () => undefined,
    report: () => undefined,
    end: () => undefined,
};
const LOOK_EVERY_MS = 200;
/** Draws a bar on a terminal; elsewhere nothing, as a build says what it made when it is done. */
export function showBuildProgress(stream) {
    if (!stream.isTTY)
        return SILENT;
    const bar = new SingleBar({
        stream,
        format: '{bar} {percentage} % | {step}',
        hideCursor: true,
        clearOnComplete: true,
    });
    bar.start(100, 0, { step: 'reading' });
    let connection;
    let step = 'reading';
    let base = 0;
    let width = 100;
    const draw = () => {
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
//# sourceMappingURL=progress.js.map