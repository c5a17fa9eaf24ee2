import { LoadingState, type PanelProps } from '@grafana/data';
import { useTheme2 } from '@grafana/ui';
import React, { useMemo } from 'react';
import { readPanelData } from '../histogram/read-panel-data';
import type { DriftOptions } from '../options';
import { describeNotes } from '../words/describe-notes';
import { Figure } from './Figure';
import { Header, measureHeader } from './Header';
import { Message } from './Message';

/** Holds a feature's live values against its baseline, or says in a sentence why it cannot. */
export function DriftPanel({ data, options, width, height }: PanelProps<DriftOptions>) {
  const theme = useTheme2();
  const reading = useMemo(() => readPanelData(data.series), [data.series]);
  if (reading.kind !== 'histogram') {
    return <Message width={width} height={height} text={chooseSentence(reading, data)} />;
  }
  const { histogram, others } = reading;
  const notes = describeNotes(histogram, others);
  const headerHeight = measureHeader(options.showHeader, notes, width);
  return (
    <div style={{ width, height, overflow: 'hidden', fontSize: theme.typography.bodySmall.fontSize }}>
      <Header histogram={histogram} notes={notes} isShown={options.showHeader} width={width} />
      <Figure histogram={histogram} options={options} width={width} height={height - headerHeight} />
    </div>
  );
}

function chooseSentence(
  reading: Exclude<ReturnType<typeof readPanelData>, { kind: 'histogram' }>,
  { state, errors }: PanelProps['data'],
): string {
  if (reading.kind === 'problem') return reading.sentence;
  if (state === LoadingState.Loading) return 'Loading…';
  if (state === LoadingState.Error) {
    return `The query failed${errors?.[0]?.message ? `: ${errors[0].message}` : '. Its error stands at the panel’s title.'}`;
  }
  return reading.sentence;
}
