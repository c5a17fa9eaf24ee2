import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';

/** Fills the panel with one sentence. */
export function Message({ text, width, height }: { text: string; width: number; height: number }) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.frame} style={{ width, height }} role="status">
      <span className={styles.text}>{text}</span>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  frame: css({ display: 'flex', alignItems: 'center', justifyContent: 'center', overflow: 'auto' }),
  text: css({ maxWidth: '60ch', textAlign: 'center', color: theme.colors.text.secondary }),
});
