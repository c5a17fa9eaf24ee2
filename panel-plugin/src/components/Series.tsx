import { useTheme2 } from '@grafana/ui';
import React, { useId } from 'react';
import type { FigurePlan } from '../drawing/plan-figure';
import { hasTraffic } from '../histogram/has-traffic';
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

/** Live bars and the baseline over them; open bins fade towards their open end. */
export function Series({ histogram, plan, baseline }: Props) {
  const theme = useTheme2();
  const colors = pickColors(theme);
  const maskId = useId().replace(/\W/g, '');
  const { bins } = histogram;
  const isMuted = !hasTraffic(histogram) || isUnjudged(histogram);
  const isOutline = baseline === 'outline';
  return (
    <>
      <OpenEndFade id={maskId} plan={plan} />
      <g mask={`url(#${maskId})`}>
        {plan.live && (
          <Bars
            series="live"
            bins={bins}
            rects={plan.live}
            shares={bins.map((bin) => bin.liveShare ?? 0)}
            fill={colors.live}
            opacity={isMuted ? 0.4 : 0.85}
          />
        )}
        <Bars
          series="baseline"
          bins={bins}
          rects={plan.baseline}
          shares={bins.map((bin) => bin.baselineShare)}
          fill={colors.baseline}
          opacity={isOutline ? 0.1 : 0.45}
        />
        {isOutline && (
          <path
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

const isUnjudged = ({ facts: { verdict } }: Histogram) => verdict === 'insufficient' || verdict === 'stale';
