import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { HeaderPlan } from '../drawing/plan-header';
import type { Facts } from '../histogram/types';
import { Figures } from './Figures';
import { VerdictBadge } from './VerdictBadge';

/** Verdict, figures, whose values they are and over which time; below it what else is worth knowing. */
export function Header({ facts, plan }: { facts: Facts; plan: HeaderPlan }) {
  const styles = useStyles2(getStyles);
  return (
    <>
      {plan.lines.map(({ height, parts }, i) => (
        <div key={i} className={styles.line} style={{ height }}>
          {parts.includes('verdict') && (
            <div className={styles.figures} style={{ height }}>
              {facts.verdict && <VerdictBadge verdict={facts.verdict} facts={facts} />}
              <Figures facts={facts} />
            </div>
          )}
          {parts.includes('context') && <Text text={plan.context} isRight={i === 0} />}
          {parts.includes('notes') && <Text text={plan.notes} />}
        </div>
      ))}
    </>
  );
}

function Text({ text, isRight = false }: { text: string; isRight?: boolean }) {
  const styles = useStyles2(getStyles);
  return (
    <span className={styles.text} style={{ textAlign: isRight ? 'right' : 'left' }} title={text}>
      {text}
    </span>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  line: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(2), padding: theme.spacing(0, 1) }),
  // What does not fit wraps into a line that is hidden: figures vanish whole, never cut.
  figures: css({
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: theme.spacing(2),
    overflow: 'hidden',
  }),
  text: css({
    flex: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: theme.colors.text.secondary,
  }),
});
