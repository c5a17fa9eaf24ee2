import { useTheme2 } from '@grafana/ui';
import React, { useId } from 'react';
import type { FigurePlan } from '../drawing/plan-figure';
import type { Histogram } from '../histogram/types';
import type { DriftOptions } from '../options';
import { Bars } from './Bars';
import { pickColors } from './colors';
import { OpenEndFade } from './OpenEndFade';

interface Props {
  histogram: Histogram;
  plan: FigurePlan;
  baseline: DriftOptions['baseline'];
}

/**
 * Live bars with the baseline: as an outline over them, so that what is missing to it shows its tint, or as bars
 * that shine through. Open bins fade towards their open end.
 */
export function Series({ histogram, plan, baseline }: Props) {
  const theme = useTheme2();
  const colors = pickColors(theme);
  const maskId = useId().replace(/\W/g, '');
  const { bins } = histogram;
  const isOutline = baseline === 'outline';
  const baselineBars = (
    <Bars
      series="baseline"
      bins={bins}
      rects={plan.baseline}
      shares={bins.map((bin) => bin.baselineShare)}
      fill={colors.baseline}
      opacity={isOutline ? 0.12 : 0.45}
    />
  );
  return (
    <>
      <OpenEndFade id={maskId} plan={plan} />
      <g mask={`url(#${maskId})`}>
        {isOutline && baselineBars}
        {plan.live && (
          <Bars
            series="live"
            bins={bins}
            rects={plan.live}
            shares={bins.map((bin) => bin.liveShare ?? 0)}
            fill={colors.live}
            opacity={isUnjudged(histogram) ? 0.4 : 1}
          />
        )}
        {!isOutline && baselineBars}
        {isOutline && (
          <path
            data-series="baseline"
            d={plan.outline}
            fill="none"
            stroke={colors.baseline}
            strokeWidth={2}
            strokeLinejoin="round"
          />
        )}
      </g>
    </>
  );
}

/** Nobody should read much into these bars. */
const isUnjudged = ({ facts: { verdict } }: Histogram) => verdict === 'insufficient' || verdict === 'stale';
