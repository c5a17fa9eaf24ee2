/* global define */
// A datasource that answers each query with the frames that stand in it, so that a test decides what a panel gets.
define(['@grafana/data'], ({ DataSourceApi, DataSourcePlugin, toDataFrame }) => {
  class FramesDatasource extends DataSourceApi {
    async query({ targets }) {
      const failing = targets.find(({ error }) => error);
      if (failing) throw new Error(failing.error);
      return { data: targets.flatMap(({ frames }) => frames.map((frame) => toDataFrame(frame))) };
    }
    async testDatasource() {
      return { status: 'success', message: 'Frames stand in the queries' };
    }
  }
  return { plugin: new DataSourcePlugin(FramesDatasource) };
});
