import type {
  DataSourceApi,
  DataSourcePluginOptionsEditorProps,
  DataSourceSettings,
  TestDataSourceResponse,
} from '@grafana/data';
import { getBackendSrv, getDataSourceSrv } from '@grafana/runtime';
import { Alert, Button } from '@grafana/ui';
import { useState, type ComponentType } from 'react';

interface Props {
  saved: DataSourceSettings;
  datasource: DataSourceApi;
  Editor: ComponentType<DataSourcePluginOptionsEditorProps>;
}

/** The form of a datasource: the plugin's own editor, with Grafana's "Save & test". */
export function DatasourcePage({ saved, datasource, Editor }: Props) {
  const [settings, setSettings] = useState(saved);
  const [result, setResult] = useState<TestDataSourceResponse>();

  const saveAndTest = async () => {
    await getBackendSrv().put(`/api/datasources/uid/${saved.uid}`, settings);
    setResult(await datasource.testDatasource());
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void saveAndTest();
      }}
    >
      <h1>{saved.name}</h1>
      <Editor options={settings} onOptionsChange={setSettings} />
      <Button type="submit">Save & test</Button>
      {result && (
        <Alert severity={result.status === 'success' ? 'success' : 'error'} title={result.message} />
      )}
    </form>
  );
}

/** @throws Error if the host has no such datasource, or its plugin has no form */
export async function openDatasource(uid: string) {
  const datasource = await getDataSourceSrv().get(uid);
  const saved = await getBackendSrv().get<DataSourceSettings>(`/api/datasources/uid/${uid}`);
  const Editor = datasource.components?.ConfigEditor;
  if (!Editor) throw new Error(`datasource plugin ${saved.type} has no config editor`);
  return <DatasourcePage saved={saved} datasource={datasource} Editor={Editor} />;
}
