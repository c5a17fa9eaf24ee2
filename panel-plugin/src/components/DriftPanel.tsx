import { LoadingState, type PanelProps } from '@grafana/data';
import { useTheme2 } from '@grafana/ui';
import React, { useMemo } from 'react';
import { planHeader } from '../drawing/plan-header';
import { readPanelData, type Reading } from '../histogram/read-panel-data';
import type { DriftOptions } from '../options';
import { describeNotes } from '../words/describe-notes';
import { describeContext } from '../words/describe-window';
import { Figure } from './Figure';
import { Header } from './Header';
import { Message } from './Message';

/** Holds a feature's live values against its baseline, or says in a sentence why it cannot. */
export function DriftPanel({ data, options, width, height }: PanelProps<DriftOptions>) {
  const theme = useTheme2();
  const reading = useMemo(() => readPanelData(data.series), [data.series]);
  if (reading.kind !== 'histogram') {
    return <Message width={width} height={height} text={chooseSentence(reading, data)} />;
  }
  const { histogram, others } = reading;
  const { facts } = histogram;
  const texts = { context: describeContext(facts), notes: describeNotes(histogram, others).join(' ') };
  const header = planHeader({ ...texts, isShown: options.showHeader }, width, height);
  return (
    <div style={{ width, height, overflow: 'hidden', fontSize: theme.typography.bodySmall.fontSize }}>
      <Header facts={facts} plan={header} />
      <Figure histogram={histogram} options={options} width={width} height={height - header.height} />
    </div>
  );
}

function chooseSentence(reading: Exclude<Reading, { kind: 'histogram' }>, data: PanelProps['data']): string {
  const { state, errors } = data;
  if (reading.kind === 'problem') return reading.sentence;
  if (state === LoadingState.Loading) return 'Loading…';
  if (state !== LoadingState.Error) return reading.sentence;
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- all that Grafana leaves of a query that rejects
  const message = errors?.[0]?.message ?? data.error?.message;
  return message ? `The query failed: ${message}` : 'The query failed.';
}
