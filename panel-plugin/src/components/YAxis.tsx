import { useTheme2 } from '@grafana/ui';
import React from 'react';
import { LABEL_SIZE } from '../drawing/measure-text';
import type { FigurePlan } from '../drawing/plan-figure';

/** Grid lines and their percentages. */
export function YAxis({ labels, width }: { labels: FigurePlan['yLabels']; width: number }) {
  const { colors } = useTheme2();
  return (
    <g fontSize={LABEL_SIZE} fill={colors.text.secondary}>
      {labels.map(({ y, text }) => (
        <g key={text}>
          <line x2={width} y1={y} y2={y} stroke={colors.border.weak} shapeRendering="crispEdges" />
          <text x={-8} y={y} dy="0.35em" textAnchor="end">
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}
