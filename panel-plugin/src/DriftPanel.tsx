import { css } from '@emotion/css';
import type { GrafanaTheme2, PanelProps } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { describeState } from './describeState';

/** Fills the panel with one sentence about what it got and what it needs. */
export function DriftPanel({ data, width, height }: PanelProps) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.message} style={{ width, height }} role="status">
      {describeState(data.series)}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  message: css({
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    textAlign: 'center',
    color: theme.colors.text.secondary,
  }),
});
