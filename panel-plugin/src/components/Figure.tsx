import { useTheme2 } from '@grafana/ui';
import React, { useMemo, useState } from 'react';
import { planFigure } from '../drawing/plan-figure';
import { hasTraffic } from '../histogram/has-traffic';
import type { Histogram } from '../histogram/types';
import type { DriftOptions } from '../options';
import { describeHeight, describeValues } from '../words/describe-axes';
import { summarise } from '../words/summarise';
import { BinTargets, type PointedBin } from './BinTargets';
import { BinTooltip } from './BinTooltip';
import { ContributionStrip } from './ContributionStrip';
import { LEGEND_HEIGHT, Legend } from './Legend';
import { Series } from './Series';
import { XAxis } from './XAxis';
import { YAxis } from './YAxis';

interface Props {
  histogram: Histogram;
  options: DriftOptions;
  width: number;
  height: number;
}

/** The drawing with its axes, its legend, and a tooltip per bin for pointer and keyboard. */
export function Figure({ histogram, options, width, height }: Props) {
  const theme = useTheme2();
  const [pointed, setPointed] = useState<PointedBin | null>(null);
  const figureHeight = Math.max(0, height - LEGEND_HEIGHT);
  const plan = useMemo(
    () => planFigure(histogram, options, width, figureHeight),
    [histogram, options, width, figureHeight],
  );
  const { facts, bins } = histogram;
  const shift = `translate(${plan.plot.left} ${plan.plot.top})`;
  const pointedBin = pointed && bins[pointed.index];
  return (
    <>
      <Legend
        title={describeHeight(histogram, plan.isDensity)}
        hasLive={hasTraffic(histogram)}
        isShown={options.showLegend}
        baseline={options.baseline}
      />
      <div style={{ position: 'relative' }} data-psi={facts.psi} data-observations={facts.observations}>
        <svg
          role="img"
          aria-label={summarise(histogram)}
          width={width}
          height={figureHeight}
          style={{ display: 'block', fontFamily: theme.typography.fontFamily }}
        >
          <g transform={shift}>
            <YAxis labels={plan.yLabels} width={plan.plot.width} />
            <Series histogram={histogram} plan={plan} baseline={options.baseline} />
            <XAxis plan={plan} title={describeValues(histogram, plan.widths)} />
            {plan.strip && <ContributionStrip bins={bins} slots={plan.slots} {...plan.strip} />}
          </g>
        </svg>
        <svg width={width} height={figureHeight} style={{ position: 'absolute', inset: 0 }}>
          <g transform={shift}>
            <BinTargets histogram={histogram} plan={plan} onPoint={setPointed} />
          </g>
        </svg>
      </div>
      {pointedBin && <BinTooltip bin={pointedBin} histogram={histogram} at={pointed} />}
    </>
  );
}
