import type { GrafanaTheme2 } from '@grafana/data';

/** Blue and orange stay apart for every kind of colour vision. */
export const pickColors = ({ visualization, isDark }: GrafanaTheme2) => ({
  live: visualization.getColorByName(isDark ? 'semi-dark-blue' : 'blue'),
  baseline: visualization.getColorByName(isDark ? 'orange' : 'dark-orange'),
});
