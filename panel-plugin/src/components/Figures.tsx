import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Facts } from '../histogram/types';
import { VERDICT_RULE } from '../words/describe-verdict';
import { formatCount, formatCritical, formatPsi } from '../words/format-number';

/** PSI, its critical value and n, as far as they are known. */
export function Figures({ facts }: { facts: Facts }) {
  const styles = useStyles2(getStyles);
  const { psi, psi_critical: critical, observations: n } = facts;
  const isEmpty = n === 0;
  return (
    <>
      {psi !== undefined && !isEmpty && (
        <span className={styles.figure} title={`Population Stability Index: ${psi}. ${VERDICT_RULE}`}>
          PSI <strong className={styles.main}>{formatPsi(psi)}</strong>
        </span>
      )}
      {typeof critical === 'number' && (
        <span
          className={styles.figure}
          title={`Chance alone stays below this PSI: ${critical}. ${VERDICT_RULE}`}
        >
          critical <span className={styles.value}>{formatCritical(critical)}</span>
        </span>
      )}
      {n !== undefined && (
        <span className={styles.figure} title="Values of the window in the bins">
          n = <span className={styles.value}>{formatCount(n)}</span>
        </span>
      )}
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  figure: css({
    flexShrink: 0,
    lineHeight: '26px',
    whiteSpace: 'nowrap',
    color: theme.colors.text.secondary,
    fontVariantNumeric: 'tabular-nums',
  }),
  main: css({
    fontSize: theme.typography.h4.fontSize,
    fontWeight: theme.typography.fontWeightMedium,
    color: theme.colors.text.primary,
  }),
  value: css({ color: theme.colors.text.primary }),
});
