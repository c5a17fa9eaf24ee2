import React from 'react';
import type { FigurePlan } from '../drawing/plan-figure';

const FADED = 0.15;
/** What is drawn over the edge of the plot, such as half a line. */
const BLEED = 2;

/** A mask that fades the plot towards those of its sides where a bin is open. */
export function OpenEndFade({ id, plan: { plot, slots } }: { id: string; plan: FigurePlan }) {
  const first = slots[0];
  const last = slots.at(-1);
  const start = first?.isOpenLeft ? first.width / plot.width : 0;
  const end = last?.isOpenRight ? last.x / plot.width : 1;
  const area = { x: -BLEED, y: -BLEED, width: plot.width + 2 * BLEED, height: plot.height + 2 * BLEED };
  return (
    <>
      <linearGradient id={`${id}g`} gradientUnits="userSpaceOnUse" x1={0} x2={plot.width}>
        <stop offset={0} stopColor="white" stopOpacity={start > 0 ? FADED : 1} />
        <stop offset={start} stopColor="white" />
        <stop offset={end} stopColor="white" />
        <stop offset={1} stopColor="white" stopOpacity={end < 1 ? FADED : 1} />
      </linearGradient>
      <mask id={id} maskUnits="userSpaceOnUse" {...area}>
        <rect {...area} fill={`url(#${id}g)`} />
      </mask>
    </>
  );
}
