import type { SketchPane } from '../monitor/sketch/sketch-window.js';
/** Panes of one sketch in one window as floats: number, extremes, zeros, and the bins of either side after their length. */
export declare function encodePanes(panes: readonly SketchPane[]): Float64Array;
/** Reads what {@link encodePanes} wrote. @param take gives the next floats; throws where there are none */
export declare function decodePanes(take: (count: number) => Float64Array): SketchPane[];
//# sourceMappingURL=sketch-panes.d.ts.map