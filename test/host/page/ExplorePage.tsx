import { CoreApp, type DataSourceApi } from '@grafana/data';
import { getDataSourceSrv } from '@grafana/runtime';
import {
  EmbeddedScene,
  sceneGraph,
  SceneControlsSpacer,
  SceneFlexItem,
  SceneFlexLayout,
  SceneQueryRunner,
  SceneTimePicker,
  SceneTimeRange,
  SceneVariableSet,
  TextBoxVariable,
  UrlSyncContextProvider,
  VizPanel,
} from '@grafana/scenes';
import type { DataQuery } from '@grafana/schema';
import { useState } from 'react';

interface Props {
  datasource: DataSourceApi;
  runner: SceneQueryRunner;
  scene: EmbeddedScene;
}

/** One query of a datasource: the plugin's query editor above what the drift panel draws of the answer. */
function ExplorePage({ datasource, runner, scene }: Props) {
  const [query, setQuery] = useState<DataQuery>({ refId: 'A' });
  const Editor = datasource.components?.QueryEditor;
  if (!Editor) throw new Error(`datasource plugin ${datasource.type} has no query editor`);

  const change = (next: DataQuery) => {
    setQuery(next);
    runner.setState({ queries: [{ ...next, datasource: datasource.getRef() }] });
  };
  const range = sceneGraph.getTimeRange(scene).useState().value;
  return (
    <UrlSyncContextProvider scene={scene} updateUrlOnInit createBrowserHistorySteps>
      <Editor
        app={CoreApp.Explore}
        datasource={datasource}
        query={query}
        onChange={change}
        onRunQuery={() => runner.runQueries()}
        range={range}
      />
      <scene.Component model={scene} />
    </UrlSyncContextProvider>
  );
}

/** @throws Error if the host has no such datasource, or its plugin has no query editor */
export async function openExplore(uid: string) {
  const datasource = await getDataSourceSrv().get(uid);
  const runner = new SceneQueryRunner({ queries: [], datasource: datasource.getRef() });
  const panel = new VizPanel({ pluginId: 'plumbline-drift-panel', title: 'Answer', $data: runner });
  const scene = new EmbeddedScene({
    // One variable, as a dashboard would have, for the editor to offer: its value is `var-text` of the address.
    $variables: new SceneVariableSet({ variables: [new TextBoxVariable({ name: 'text', value: '' })] }),
    $timeRange: new SceneTimeRange({ from: 'now-1h', to: 'now', timeZone: 'utc' }),
    controls: [new SceneControlsSpacer(), new SceneTimePicker({})],
    body: new SceneFlexLayout({ children: [new SceneFlexItem({ height: 420, body: panel })] }),
  });
  return <ExplorePage datasource={datasource} runner={runner} scene={scene} />;
}
