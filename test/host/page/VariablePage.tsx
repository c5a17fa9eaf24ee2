import {
  CustomVariableSupport,
  getDefaultTimeRange,
  toDataFrame,
  type DataQueryRequest,
  type DataSourceApi,
} from '@grafana/data';
import { getDataSourceSrv } from '@grafana/runtime';
import type { DataQuery } from '@grafana/schema';
import { Button } from '@grafana/ui';
import { useState } from 'react';
import { firstValueFrom } from 'rxjs';

// One range for the page's life: a new one at each render would load the names anew.
const range = getDefaultTimeRange();

interface Props {
  datasource: DataSourceApi;
  support: CustomVariableSupport<DataSourceApi>;
}

/** A dashboard variable of a datasource: the plugin's editor of it, and the values it lists when run. */
function VariablePage({ datasource, support }: Props) {
  const [query, setQuery] = useState<DataQuery>({ refId: 'variable', ...support.getDefaultQuery?.() });
  const [values, setValues] = useState<string[]>([]);
  const Editor = support.editor;
  const run = async () => {
    const request = { targets: [query], scopedVars: {}, range } as DataQueryRequest<DataQuery>;
    const { data } = await firstValueFrom(support.query(request));
    setValues(toDataFrame(data[0]).fields.find(({ name }) => name === 'text')?.values ?? []);
  };
  return (
    <div>
      <Editor
        datasource={datasource}
        query={query}
        onChange={setQuery}
        onRunQuery={() => void run()}
        range={range}
      />
      <Button onClick={() => void run()}>Run query</Button>
      <ul aria-label="Preview of values">
        {values.map((value) => (
          <li key={value}>{value}</li>
        ))}
      </ul>
    </div>
  );
}

/** @throws Error if the host has no such datasource, or its plugin has no editor of variables */
export async function openVariable(uid: string) {
  const datasource = await getDataSourceSrv().get(uid);
  const support = datasource.variables;
  if (!(support instanceof CustomVariableSupport)) {
    throw new Error(`datasource plugin ${datasource.type} has no editor of variables`);
  }
  return <VariablePage datasource={datasource} support={support} />;
}
