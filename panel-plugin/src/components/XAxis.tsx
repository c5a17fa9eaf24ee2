import { useTheme2 } from '@grafana/ui';
import React from 'react';
import { TURN_DEGREES } from '../drawing/layout-category-labels';
import { LABEL_SIZE, measureLabel } from '../drawing/measure-text';
import type { FigurePlan } from '../drawing/plan-figure';

/** Reads the strip of contributions. */
const KEY = 'PSI: ↑ more, ↓ fewer than the baseline';

/** The bottom line (dashed below open bins), labels of values or categories, the title, and
 * the key to the strip. */
export function XAxis({ plan, title }: { plan: FigurePlan; title: string }) {
  const { colors } = useTheme2();
  const { plot, slots, xAxis } = plan;
  const left = slots[0]?.isOpenLeft ? slots[0].width : 0;
  const last = slots.at(-1);
  const right = last?.isOpenRight ? last.x : plot.width;
  const line = {
    y1: plot.height,
    y2: plot.height,
    stroke: colors.border.strong,
    shapeRendering: 'crispEdges',
  };
  const titleY = xAxis.y + xAxis.height + 12;
  return (
    <g fontSize={LABEL_SIZE} fill={colors.text.secondary}>
      <line x1={left} x2={Math.max(left, right)} {...line} />
      {left > 0 && <line x1={0} x2={left} {...line} strokeDasharray="3 3" />}
      {right < plot.width && <line x1={right} x2={plot.width} {...line} strokeDasharray="3 3" />}
      {xAxis.labels.map(({ x, text, title: full }) => (
        <text
          key={`${x} ${full}`}
          transform={`translate(${x} ${xAxis.y})${xAxis.isTurned ? ` rotate(-${TURN_DEGREES})` : ''}`}
          x={xAxis.isTurned ? -5 : 0}
          y={xAxis.isTurned ? 10 : 15}
          textAnchor={xAxis.isTurned ? 'end' : 'middle'}
        >
          {text}
        </text>
      ))}
      {plan.hasTitle && (
        <text x={plot.width / 2} y={titleY} textAnchor="middle">
          {title}
        </text>
      )}
      {plan.strip && measureLabel(title) / 2 + measureLabel(KEY) < plot.width / 2 && (
        <text x={plot.width} y={titleY} textAnchor="end">
          {KEY}
        </text>
      )}
    </g>
  );
}
