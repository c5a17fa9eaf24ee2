import { useTheme2 } from '@grafana/ui';
import React from 'react';
import type { Rect } from '../drawing/types';
import type { Bin } from '../histogram/types';

interface Props {
  series: 'live' | 'baseline';
  bins: readonly Bin[];
  rects: readonly Rect[];
  shares: readonly number[];
  fill: string;
  opacity: number;
}

/** One bar per bin. The background as stroke parts bars that touch without moving their edges. */
export function Bars({ series, bins, rects, shares, fill, opacity }: Props) {
  const { colors } = useTheme2();
  return (
    <g fillOpacity={opacity} fill={fill} stroke={series === 'live' ? colors.background.primary : 'none'}>
      {bins.map(({ id }, i) => (
        <rect key={id} data-bin={id} data-series={series} data-share={shares[i]} {...rects[i]!} />
      ))}
    </g>
  );
}
