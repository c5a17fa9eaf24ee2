import { END_OF_WINDOW } from './format.js';
/** Panes of one sketch in one window as floats: number, extremes, zeros, and the bins of either side after their length. */
export function encodePanes(panes) {
    const floats = [];
    for (const { pane, sketch } of panes) {
        const { min, max, zeros, above, below } = sketch;
        floats.push(pane, min, max, zeros, above.length, ...above, below.length, ...below);
    }
    floats.push(END_OF_WINDOW);
    return Float64Array.from(floats);
}
/** Reads what {@link encodePanes} wrote. @param take gives the next floats; throws where there are none */
export function decodePanes(take) {
    const takeOne = () => take(1)[0];
    const takeBins = () => Int32Array.from(take(takeOne()));
    const panes = [];
    for (let pane = takeOne(); pane !== END_OF_WINDOW; pane = takeOne()) {
        const [min, max, zeros] = take(3);
        panes.push({ pane, sketch: { min, max, zeros, above: takeBins(), below: takeBins() } });
    }
    return panes;
}
//# sourceMappingURL=sketch-panes.js.map