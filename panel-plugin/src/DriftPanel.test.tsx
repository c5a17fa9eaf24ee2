import { FieldType, LoadingState, getDefaultTimeRange, toDataFrame, type PanelProps } from '@grafana/data';
import { render, screen } from '@testing-library/react';
import React from 'react';
import { DriftPanel } from './DriftPanel';

const histogram = toDataFrame({
  fields: [{ name: 'live', type: FieldType.number, values: [3, 5, 8] }],
});

function renderPanel(series: PanelProps['data']['series']) {
  const data = { series, state: LoadingState.Done, timeRange: getDefaultTimeRange() };
  const props = { data, width: 400, height: 200 } as PanelProps;
  render(<DriftPanel {...props} />);
  return screen.getByRole('status');
}

describe('DriftPanel', () => {
  it.each([
    ['no frame', []],
    ['an empty frame', [toDataFrame({ fields: [] })]],
  ])('asks for a query when there is %s', (_, series) => {
    const status = renderPanel(series);
    expect(status.textContent).toMatch(/^No data yet: choose a Plumbline query/);
    expect(status.style.width).toBe('400px');
  });

  it('says that rows arrived and are not drawn', () => {
    expect(renderPanel([histogram]).textContent).toBe(
      'The query returned 3 rows. This version of the panel does not draw them yet.',
    );
  });
});
