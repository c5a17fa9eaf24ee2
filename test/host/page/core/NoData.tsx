import type { FieldConfigSource } from '@grafana/data';

/** What Grafana's panels show when nothing came. */
export function NoData({ fieldConfig }: { fieldConfig: FieldConfigSource }) {
  return (
    <div style={{ height: '100%', display: 'grid', placeItems: 'center' }}>
      {fieldConfig.defaults.noValue ?? 'No data'}
    </div>
  );
}
