import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { useState, type KeyboardEvent } from 'react';
import type { FigurePlan } from '../drawing/plan-figure';
import type { Histogram } from '../histogram/types';
import { speakBin } from '../words/speak-bin';

export interface PointedBin {
  readonly index: number;
  /** Where the tooltip belongs, in the window. */
  readonly x: number;
  readonly y: number;
}

interface Props {
  histogram: Histogram;
  plan: FigurePlan;
  onPoint: (bin: PointedBin | null) => void;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  Home: -Infinity,
  End: Infinity,
};

/** Invisible columns over the bins: one stop for the Tab key, arrows from bin to bin, each tells its tooltip's words. */
export function BinTargets({ histogram, plan, onPoint }: Props) {
  const styles = useStyles2(getStyles);
  const [current, setCurrent] = useState(0);
  const { bins } = histogram;
  const height = plan.strip ? plan.strip.y + plan.strip.height : plan.plot.height;

  const point = (index: number, target: Element) => {
    const { left, top, width } = target.getBoundingClientRect();
    onPoint({ index, x: left + width / 2, y: top + (plan.live ?? plan.baseline)[index]!.y });
  };
  const move = (event: KeyboardEvent<SVGRectElement>, index: number) => {
    if (event.key === 'Escape') onPoint(null);
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.min(bins.length - 1, Math.max(0, index + step));
    (event.currentTarget.parentNode!.children[next] as SVGRectElement).focus();
  };
  return (
    <g role="group" aria-label="Bins">
      {bins.map((bin, index) => (
        <rect
          key={bin.id}
          data-target={bin.id}
          role="img"
          aria-label={speakBin(bin, histogram)}
          tabIndex={index === Math.min(current, bins.length - 1) ? 0 : -1}
          x={plan.slots[index]!.x}
          y={0}
          width={plan.slots[index]!.width}
          height={height}
          className={styles.target}
          onMouseEnter={(event) => point(index, event.currentTarget)}
          onMouseLeave={() => onPoint(null)}
          onFocus={(event) => {
            setCurrent(index);
            point(index, event.currentTarget);
          }}
          onBlur={() => onPoint(null)}
          onKeyDown={(event) => move(event, index)}
        />
      ))}
    </g>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  target: css({
    fill: 'transparent',
    outline: 'none',
    '&:hover': { fill: theme.colors.text.primary, fillOpacity: 0.07 },
    '&:focus-visible': { stroke: theme.colors.primary.border, strokeWidth: 2 },
  }),
});
