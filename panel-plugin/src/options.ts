import type { PanelOptionsEditorBuilder } from '@grafana/data';

export interface DriftOptions {
  /** How the baseline lies over the live bars. */
  baseline: 'outline' | 'bars';
  /** What the height of a bar means: the bin's share of all values, or that share per unit of the feature. */
  height: 'share' | 'density';
  /** Bins as wide as their range of values, or all alike. */
  widths: 'true' | 'equal';
  showHeader: boolean;
  showLegend: boolean;
  /** The strip below the bars: how much each bin adds to the PSI. */
  showContributions: boolean;
}

export const DEFAULT_OPTIONS: DriftOptions = {
  baseline: 'outline',
  height: 'share',
  widths: 'true',
  showHeader: true,
  showLegend: true,
  showContributions: true,
};

/** Lists the options in the panel's editor. */
export function addOptions(builder: PanelOptionsEditorBuilder<DriftOptions>): void {
  builder
    .addRadio({
      path: 'baseline',
      name: 'Baseline',
      settings: {
        options: [
          { value: 'outline', label: 'Outline' },
          { value: 'bars', label: 'Bars' },
        ],
      },
      defaultValue: DEFAULT_OPTIONS.baseline,
    })
    .addRadio({
      path: 'widths',
      name: 'Bin widths',
      description: 'Equal widths help where the edges of numeric bins span magnitudes.',
      settings: {
        options: [
          { value: 'true', label: 'True' },
          { value: 'equal', label: 'Equal' },
        ],
      },
      defaultValue: DEFAULT_OPTIONS.widths,
    })
    .addRadio({
      path: 'height',
      name: 'Bar height',
      description: 'With density, the area of a numeric bin shows its share.',
      settings: {
        options: [
          { value: 'share', label: 'Share' },
          { value: 'density', label: 'Density' },
        ],
      },
      defaultValue: DEFAULT_OPTIONS.height,
      showIf: ({ widths }) => widths === 'true',
    })
    .addBooleanSwitch({ path: 'showHeader', name: 'Header', defaultValue: DEFAULT_OPTIONS.showHeader })
    .addBooleanSwitch({ path: 'showLegend', name: 'Legend', defaultValue: DEFAULT_OPTIONS.showLegend })
    .addBooleanSwitch({
      path: 'showContributions',
      name: 'Contributions',
      description: 'How much each bin adds to the PSI.',
      defaultValue: DEFAULT_OPTIONS.showContributions,
    });
}
