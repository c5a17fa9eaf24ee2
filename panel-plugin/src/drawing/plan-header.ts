type Part = 'verdict' | 'context' | 'notes';

export interface HeaderPlan {
  readonly context: string;
  readonly notes: string;
  readonly lines: readonly HeaderLine[];
  readonly height: number;
}

interface HeaderLine {
  readonly parts: readonly Part[];
  readonly height: number;
}

const HEIGHTS = { verdict: 26, text: 20 };
/** Below this width the context takes a line of its own. */
const NARROW = 620;
/** Below this height of the panel the bars need the lines of context and notes. */
const LOW = 220;

/** Decides which lines stand above the figure of a panel of this size. */
export function planHeader(
  { context, notes, isShown }: { context: string; notes: string; isShown: boolean },
  width: number,
  height: number,
): HeaderPlan {
  const isNarrow = width < NARROW;
  const hasTexts = height >= LOW;
  const lines: HeaderLine[] = [];
  if (isShown) {
    const hasContext = context !== '' && hasTexts;
    lines.push({
      parts: hasContext && !isNarrow ? ['verdict', 'context'] : ['verdict'],
      height: HEIGHTS.verdict,
    });
    if (hasContext && isNarrow) lines.push({ parts: ['context'], height: HEIGHTS.text });
  }
  if (notes && hasTexts) lines.push({ parts: ['notes'], height: HEIGHTS.text });
  return { context, notes, lines, height: lines.reduce((sum, line) => sum + line.height, 0) };
}
