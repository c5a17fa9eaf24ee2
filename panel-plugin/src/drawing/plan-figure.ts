import { hasTraffic } from '../histogram/has-traffic';
import type { Histogram } from '../histogram/types';
import type { DriftOptions } from '../options';
import { layoutBars, scaleHeights } from './layout-bars';
import { layoutBins } from './layout-bins';
import { layoutCategoryLabels } from './layout-category-labels';
import { layoutValueLabels } from './layout-x-labels';
import { LABEL_SIZE } from './measure-text';
import { layoutHeightLabels } from './layout-y-labels';
import { traceOutline } from './trace-outline';
import type { AxisLabel, BinLayout } from './types';

const MARGIN = { top: 6, right: 12, left: 52 };
const STRIP = { gap: 6, height: 16 };
const TITLE_HEIGHT = 18;
/** A plot is never lower; a panel lower than that is cut. */
const LOWEST_PLOT = 30;
/** Below this height of the figure the bars need the room of the strip and of the title. */
const SMALL_FIGURE = 150;

/** How truly the widths of bins are drawn. */
export type Widths = 'true' | 'widened' | 'equal';
export type FigurePlan = ReturnType<typeof planFigure>;

/** Decides where everything of the figure lies on `width` × `height` pixels; x and y count from the plot's corner. */
export function planFigure(histogram: Histogram, options: DriftOptions, width: number, height: number) {
  const plotWidth = Math.max(1, width - MARGIN.left - MARGIN.right);
  const layout = layoutBins(histogram, plotWidth, options.widths);
  const xAxis = layoutXLabels(histogram, layout, plotWidth);

  const isSmall = height < SMALL_FIGURE;
  const hasStrip = options.showContributions && !isSmall && hasContributions(histogram);
  const titleHeight = isSmall ? 0 : TITLE_HEIGHT;
  const below = (hasStrip ? STRIP.gap + STRIP.height : 0) + xAxis.height + titleHeight;
  const plotHeight = Math.max(LOWEST_PLOT, height - MARGIN.top - below);

  const { bins } = histogram;
  const density = options.height === 'density' ? layout.scale : null;
  const baselineShares = bins.map((bin) => bin.baselineShare);
  const liveShares = hasTraffic(histogram) ? bins.map((bin) => bin.liveShare ?? 0) : null;
  const heights = scaleHeights(
    layout.slots,
    liveShares ? [baselineShares, liveShares] : [baselineShares],
    density,
  );
  const baseline = layoutBars(layout.slots, baselineShares, heights, plotHeight);

  return {
    plot: { left: MARGIN.left, top: MARGIN.top, width: plotWidth, height: plotHeight },
    slots: layout.slots,
    baseline,
    live: liveShares && layoutBars(layout.slots, liveShares, heights, plotHeight),
    outline: traceOutline(baseline, layout.slots, plotHeight),
    strip: hasStrip ? { y: plotHeight + STRIP.gap, height: STRIP.height } : null,
    yLabels: layoutHeightLabels(heights.top, plotHeight),
    isDensity: density !== null,
    widths: describeWidths(histogram, layout),
    xAxis: { ...xAxis, y: plotHeight + (hasStrip ? STRIP.gap + STRIP.height : 0) },
    hasTitle: titleHeight > 0,
  };
}

export interface XAxis {
  readonly labels: readonly AxisLabel[];
  readonly isTurned: boolean;
  /** Pixels the labels need. */
  readonly height: number;
}

function layoutXLabels(histogram: Histogram, layout: BinLayout, width: number): XAxis {
  if (histogram.kind === 'categorical') return layoutCategoryLabels(histogram, layout.slots);
  const labels = layoutValueLabels(histogram, layout, width);
  return { labels, isTurned: false, height: LABEL_SIZE + 10 };
}

const describeWidths = ({ kind }: Histogram, { locate, isWidened }: BinLayout): Widths => {
  if (kind === 'categorical') return 'true';
  if (!locate) return 'equal';
  return isWidened ? 'widened' : 'true';
};

const hasContributions = ({ bins }: Histogram) => bins.some(({ contribution }) => (contribution ?? 0) > 0);
