import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { DriftOptions } from '../options';
import { pickColors } from './colors';

interface Props {
  /** What the y axis shows. */
  title: string;
  hasLive: boolean;
  isShown: boolean;
  baseline: DriftOptions['baseline'];
}

export const LEGEND_HEIGHT = 22;

/** The line above the plot: what the y axis shows, and which colour is which. */
export function Legend({ title, hasLive, isShown, baseline }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.line} style={{ height: LEGEND_HEIGHT }}>
      <span className={styles.title}>{title}</span>
      {isShown && hasLive && (
        <span className={styles.entry}>
          <span className={styles.live} /> Live
        </span>
      )}
      {isShown && (
        <span className={styles.entry}>
          <span className={baseline === 'outline' ? styles.outline : styles.bars} /> Baseline
        </span>
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => {
  const { live, baseline } = pickColors(theme);
  const swatch = { width: 12, height: 10, borderRadius: 2 };
  return {
    line: css({
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(2),
      padding: theme.spacing(0, 1.5, 0, 1),
      fontSize: 11,
      whiteSpace: 'nowrap',
      color: theme.colors.text.secondary,
    }),
    title: css({ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' }),
    entry: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(0.75) }),
    live: css({ ...swatch, background: live }),
    outline: css({
      ...swatch,
      borderTop: `2px solid ${baseline}`,
      borderRadius: 0,
      height: 8,
      background: `${baseline}1f`,
    }),
    bars: css({ ...swatch, background: baseline, opacity: 0.6 }),
  };
};
