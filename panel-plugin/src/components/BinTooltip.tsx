import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Portal, useStyles2, VizTooltipContainer } from '@grafana/ui';
import React, { type ReactNode } from 'react';
import type { Bin, Histogram } from '../histogram/types';
import { explainBin, nameBinInFull } from '../words/describe-bin';
import { formatShare } from '../words/format-number';
import { describeContribution, describeLive } from '../words/speak-bin';
import type { PointedBin } from './BinTargets';
import { pickColors } from './colors';

interface Props {
  bin: Bin;
  histogram: Histogram;
  at: PointedBin;
}

/** What one bin holds, live and in the baseline, and what it adds to the PSI. */
export function BinTooltip({ bin, histogram, at }: Props) {
  const styles = useStyles2(getStyles);
  const contribution = describeContribution(bin, histogram);
  const explanation = explainBin(bin);
  return (
    <Portal>
      <VizTooltipContainer position={at} offset={{ x: 12, y: 8 }}>
        <div className={styles.name}>{nameBinInFull(histogram, bin)}</div>
        {explanation && <div className={styles.explanation}>{explanation}</div>}
        <dl className={styles.rows}>
          <Row name="Live" swatch={styles.live} value={describeLive(bin)} />
          <Row name="Baseline" swatch={styles.baseline} value={formatShare(bin.baselineShare)} />
          {contribution && <Row name="Adds to the PSI" value={contribution} />}
        </dl>
      </VizTooltipContainer>
    </Portal>
  );
}

const Row = ({ name, value, swatch }: { name: ReactNode; value: string; swatch?: string }) => (
  <>
    <dt>
      <span className={swatch} />
      {name}
    </dt>
    <dd>{value}</dd>
  </>
);

const getStyles = (theme: GrafanaTheme2) => {
  const { live, baseline } = pickColors(theme);
  const swatch = { display: 'inline-block', width: 10, height: 10, borderRadius: 2, marginRight: 6 };
  return {
    name: css({ fontWeight: theme.typography.fontWeightMedium }),
    explanation: css({ maxWidth: '30ch', color: theme.colors.text.secondary }),
    rows: css({
      display: 'grid',
      gridTemplateColumns: 'auto auto',
      gap: theme.spacing(0.25, 2),
      margin: theme.spacing(0.5, 0, 0),
      fontVariantNumeric: 'tabular-nums',
      dt: { fontWeight: 'normal', color: theme.colors.text.secondary },
      dd: { margin: 0, textAlign: 'right' },
    }),
    live: css({ ...swatch, background: live }),
    baseline: css({ ...swatch, background: baseline }),
  };
};
