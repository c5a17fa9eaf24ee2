import { getDefaultTimeRange, LoadingState, type PanelData, type PanelProps } from '@grafana/data';
import type { HistogramMeta } from '@plumbline/core';
import { act, fireEvent, render, screen } from '@testing-library/react';
import React from 'react';
import { DEFAULT_OPTIONS, type DriftOptions } from '../options';
import { makeFrame } from '../testing/histograms';
import { DriftPanel } from './DriftPanel';

// jsdom has none, and Grafana's tooltip watches its size by it.
globalThis.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

const columns = {
  lower: [null, 0, 10],
  upper: [0, 10, null],
  liveCount: [200, 500, 300],
  baselineShare: [0.5, 0.3, 0.2],
};
const meta: Partial<HistogramMeta> = { feature: 'distance', verdict: 'drift' };

interface Setup {
  data?: Partial<PanelData>;
  options?: Partial<DriftOptions>;
  size?: { width: number; height: number };
}

function renderPanel({ data, options, size = { width: 800, height: 400 } }: Setup = {}) {
  const props = {
    data: {
      series: [makeFrame(columns, meta)],
      state: LoadingState.Done,
      timeRange: getDefaultTimeRange(),
      ...data,
    },
    options: { ...DEFAULT_OPTIONS, ...options },
    ...size,
  } as PanelProps<DriftOptions>;
  return render(<DriftPanel {...props} />).container;
}

const readBars = (container: Element, series: 'live' | 'baseline') =>
  [...container.querySelectorAll<SVGRectElement>(`rect[data-series=${series}]`)].map((bar) => ({
    bin: bar.dataset['bin'],
    share: Number(bar.dataset['share']),
    height: Number(bar.getAttribute('height')),
  }));

describe('DriftPanel', () => {
  it('draws bars as high as the shares of both series', () => {
    const container = renderPanel();
    const live = readBars(container, 'live');
    const baseline = readBars(container, 'baseline');
    expect(live.map(({ bin, share }) => [bin, share])).toEqual([
      ['0', 0.2],
      ['1', 0.5],
      ['2', 0.3],
    ]);
    expect(baseline.map(({ share }) => share)).toEqual([0.5, 0.3, 0.2]);
    const unit = live[1]!.height / 0.5;
    for (const { share, height } of [...live, ...baseline]) expect(height).toBeCloseTo(share * unit, 9);
  });

  it('says the verdict and the figures, and sums the drawing up', () => {
    renderPanel();
    expect(screen.getByText('Drift').dataset['verdict']).toBe('drift');
    expect(screen.getByText('n =').textContent).toBe('n = 1000');
    for (const figure of [screen.getByText('Drift'), screen.getByText('PSI', { selector: 'span' })]) {
      expect(figure.title).toMatch(/from a PSI of 0\.1 on and has drifted from 0\.2 on/);
    }
    expect(
      screen.getByRole('img', {
        name: /^distance against its baseline; Drift; PSI 0\.\d+, n = 1000; 3 bins\.$/,
      }),
    );
  });

  it('tells a bin to pointer and keyboard, with one stop for the Tab key', () => {
    const container = renderPanel();
    const targets = [...container.querySelectorAll<SVGRectElement>('[data-target]')];
    expect(targets.map((target) => target.getAttribute('tabindex'))).toEqual(['0', '-1', '-1']);

    fireEvent.mouseEnter(targets[0]!);
    expect(screen.getByText('distance ≤ 0')).toBeInTheDocument();
    fireEvent.mouseLeave(targets[0]!);
    expect(screen.queryByText('distance ≤ 0')).toBeNull();

    act(() => targets[0]!.focus());
    fireEvent.keyDown(targets[0]!, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(targets[1]);
    expect(screen.getByText('0 < distance ≤ 10')).toBeInTheDocument();
    expect(screen.getByText('50 % (500)')).toBeInTheDocument();
    fireEvent.keyDown(targets[1]!, { key: 'End' });
    expect(screen.getByText('distance > 10')).toBeInTheDocument();
    fireEvent.keyDown(targets[2]!, { key: 'Escape' });
    expect(screen.queryByText('distance > 10')).toBeNull();
  });

  it('draws the baseline alone while no value arrived', () => {
    const container = renderPanel({
      data: { series: [makeFrame({ ...columns, liveCount: [0, 0, 0] }, meta)] },
    });
    expect(readBars(container, 'live')).toEqual([]);
    expect(readBars(container, 'baseline')).toHaveLength(3);
    expect(screen.getByText('No values arrived in this window.')).toBeInTheDocument();
    expect(screen.queryByText('Live')).toBeNull();
  });

  it('says on the axes what is drawn', () => {
    const container = renderPanel({ options: { widths: 'equal' } });
    expect(screen.getByText('Share of values per bin')).toBeInTheDocument();
    expect(container).toHaveTextContent('distance (bins drawn equally wide)');
    renderPanel({ options: { height: 'density' } });
    expect(
      screen.getByText('Density: share per unit of distance (open bins: by their drawn width)'),
    ).toBeInTheDocument();
  });

  it('leaves out what the options switch off', () => {
    const container = renderPanel({
      options: { showHeader: false, showLegend: false, showContributions: false },
    });
    expect(container.querySelector('[data-verdict]')).toBeNull();
    expect(screen.queryByText('Baseline')).toBeNull();
    expect(container.querySelector('[data-contribution]')).toBeNull();
  });

  it.each([
    { width: 60, height: 40 },
    { width: 0, height: 0 },
    { width: 300, height: 90 },
  ])('stays whole at $width × $height', (size) => {
    expect(renderPanel({ size }).innerHTML).not.toMatch(/NaN|Infinity|(width|height)="-/);
  });

  it.each([
    ['no query', { series: [] }, /^No data yet: choose a Plumbline query/],
    ['a running query', { series: [], state: LoadingState.Loading }, /^Loading…$/],
    [
      'a failed query',
      { series: [], state: LoadingState.Error, errors: [{ message: '502' }] },
      /^The query failed: 502$/,
    ],
    [
      'a query that rejected',
      { series: [], state: LoadingState.Error, error: { message: '502' } },
      /^The query failed: 502$/,
    ],
    [
      'a frame that does not fit',
      { series: [makeFrame({ category: ['a'] })] },
      /has no field "baseline_share"/,
    ],
  ])('says in a sentence that there is %s', (_, data, sentence) => {
    renderPanel({ data });
    expect(screen.getByRole('status')).toHaveTextContent(sentence);
  });

  it('keeps the drawing while the next query runs', () => {
    expect(readBars(renderPanel({ data: { state: LoadingState.Loading } }), 'live')).toHaveLength(3);
  });
});
