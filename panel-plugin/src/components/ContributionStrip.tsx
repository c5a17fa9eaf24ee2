import { useTheme2 } from '@grafana/ui';
import React from 'react';
import { fitsIn, LABEL_SIZE } from '../drawing/measure-text';
import type { Slot } from '../drawing/types';
import type { Bin } from '../histogram/types';
import { sumContributions, weighContribution } from '../histogram/weigh-contribution';
import { pickColors } from './colors';

interface Props {
  bins: readonly Bin[];
  slots: readonly Slot[];
  y: number;
  height: number;
}

const ARROWS = { more: '↑', fewer: '↓' };

/** Why is the PSI what it is: each bin's part of it, in the colour of whichever series holds more there. */
export function ContributionStrip({ bins, slots, y, height }: Props) {
  const theme = useTheme2();
  const colors = pickColors(theme);
  const psi = sumContributions(bins);
  return (
    <g fontSize={LABEL_SIZE} fill={theme.colors.text.secondary}>
      <text x={-8} y={y + height / 2} dy="0.35em" textAnchor="end">
        PSI
      </text>
      {bins.map((bin, i) => {
        const share = weighContribution(bin, psi);
        if (!share) return null;
        const { x, width } = slots[i]!;
        const text = `${ARROWS[share.direction]} ${Math.round(share.part * 100)} %`;
        const fill = share.direction === 'more' ? colors.live : colors.baseline;
        return (
          <g key={bin.id}>
            <rect x={x} y={y} width={width} height={height} fill={theme.colors.background.secondary} />
            <rect
              {...{ x, y, width, height, fill }}
              fillOpacity={0.75 * Math.sqrt(share.weight)}
              stroke={theme.colors.background.primary}
              data-bin={bin.id}
              data-contribution={bin.contribution}
            />
            {share.weight >= 0.01 && fitsIn(text, width) && (
              <text
                x={x + width / 2}
                y={y + height / 2}
                dy="0.35em"
                textAnchor="middle"
                fill={theme.colors.text.primary}
              >
                {text}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
