import { cacheFieldDisplayNames, PanelPlugin, type PanelProps } from '@grafana/data';
import type { TableCellHeight, TableFieldOptions } from '@grafana/schema';
import { TableNG } from '@grafana/ui/unstable';
import { declareCustomFields } from './custom-fields';
import { NoData } from './NoData';

interface Options {
  showHeader?: boolean;
  cellHeight?: TableCellHeight;
}

/** The first frame as a table. */
function TablePanel({ data, width, height, options, fieldConfig }: PanelProps<Options>) {
  // TableNG reads the names of columns from where this puts them.
  cacheFieldDisplayNames(data.series);
  const [frame] = data.series;
  if (!frame || frame.length === 0) return <NoData fieldConfig={fieldConfig} />;
  return (
    <TableNG
      data={frame}
      width={width}
      height={height}
      noHeader={options.showHeader === false}
      {...(options.cellHeight && { cellHeight: options.cellHeight })}
      {...(data.structureRev !== undefined && { structureRev: data.structureRev })}
      fieldConfig={fieldConfig}
      timeRange={data.timeRange}
    />
  );
}

export const plugin = new PanelPlugin<Options, TableFieldOptions>(TablePanel).useFieldConfig({
  useCustomConfig: (builder) =>
    declareCustomFields(builder, { align: 'auto', inspect: false, cellOptions: { type: 'auto' } }, [
      'align',
      'cellOptions',
      'filterable',
      'hideFrom',
      'inspect',
      'minWidth',
      'width',
      'wrapText',
    ]),
});
