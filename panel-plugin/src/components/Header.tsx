import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Histogram } from '../histogram/types';
import { describeSubject, describeWindow } from '../words/describe-window';
import { Figures } from './Figures';
import { VerdictBadge } from './VerdictBadge';

interface Props {
  histogram: Histogram;
  notes: readonly string[];
  isShown: boolean;
  width: number;
}

const LINE = 26;
const NOTE_LINE = 20;
/** Below this width subject and window take a line of their own. */
const NARROW = 620;

/** Pixels the header takes. */
export function measureHeader(isShown: boolean, notes: readonly string[], width: number): number {
  const lines = isShown ? (width < NARROW ? LINE + NOTE_LINE : LINE) : 0;
  return lines + (notes.length > 0 ? NOTE_LINE : 0);
}

/** Verdict, figures, whose values they are and over which time; below it what else is worth knowing. */
export function Header({ histogram, notes, isShown, width }: Props) {
  const styles = useStyles2(getStyles);
  const { facts } = histogram;
  const context = [describeSubject(facts), describeWindow(facts)].filter(Boolean).join(' · ');
  const isNarrow = width < NARROW;
  const note = notes.join(' ');
  return (
    <>
      {isShown && (
        <div className={styles.line} style={{ height: LINE }}>
          {facts.verdict && <VerdictBadge verdict={facts.verdict} facts={facts} />}
          <Figures facts={facts} />
          {!isNarrow && <Context text={context} className={styles.context} />}
        </div>
      )}
      {isShown && isNarrow && (
        <div className={styles.line} style={{ height: NOTE_LINE }}>
          <Context text={context} className={styles.context} />
        </div>
      )}
      {note && (
        <div className={styles.line} style={{ height: NOTE_LINE }}>
          <Context text={note} className={styles.note} />
        </div>
      )}
    </>
  );
}

const Context = ({ text, className }: { text: string; className: string }) => (
  <span className={className} title={text}>
    {text}
  </span>
);

const getStyles = (theme: GrafanaTheme2) => {
  const cut = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
  return {
    line: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(2), padding: theme.spacing(0, 1) }),
    context: css({ ...cut, flex: 1, minWidth: 0, textAlign: 'right', color: theme.colors.text.secondary }),
    note: css({ ...cut, color: theme.colors.text.secondary }),
  };
};
