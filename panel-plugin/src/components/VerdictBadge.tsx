import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import type { VerdictState } from '@plumbline/core';
import { useTheme2 } from '@grafana/ui';
import React from 'react';
import type { Facts } from '../histogram/types';
import { describeVerdict, VERDICT_RULE } from '../words/describe-verdict';

/** The verdict in words; the colour only repeats it. */
export function VerdictBadge({ verdict, facts }: { verdict: VerdictState; facts: Facts }) {
  const theme = useTheme2();
  return (
    <span className={css(styleBadge(theme, verdict))} data-verdict={verdict} title={VERDICT_RULE}>
      {describeVerdict(verdict, facts)}
    </span>
  );
}

function styleBadge(theme: GrafanaTheme2, verdict: VerdictState) {
  const { colors, shape, spacing, typography } = theme;
  const tones = { drift: colors.error, warn: colors.warning, ok: colors.success } as const;
  const tone = verdict in tones ? tones[verdict as keyof typeof tones] : null;
  return {
    flexShrink: 0,
    height: 20,
    lineHeight: '18px',
    margin: '3px 0',
    padding: spacing(0, 1),
    borderRadius: shape.radius.pill,
    whiteSpace: 'nowrap',
    fontWeight: typography.fontWeightMedium,
    color: tone?.text ?? colors.text.primary,
    background: tone?.transparent ?? colors.background.secondary,
    border: `1px solid ${tone?.borderTransparent ?? colors.border.medium}`,
  } as const;
}
