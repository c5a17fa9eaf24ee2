import {
  createDataFrame,
  CustomVariableSupport,
  FieldType,
  type DataQueryRequest,
  type DataQueryResponse,
  type MetricFindValue,
} from '@grafana/data';
import { from, map, type Observable } from 'rxjs';
import { VariableQueryEditor } from '../editors/VariableQueryEditor';
import type { ModelsDatasource } from '../ModelsDatasource';
import type { ModelsOptions, ModelsQuery, ModelsVariableQuery } from '../types';

/** Dashboard variables: lists of models, versions and features. */
export class VariableSupport extends CustomVariableSupport<
  ModelsDatasource,
  ModelsVariableQuery,
  ModelsQuery,
  ModelsOptions
> {
  override editor = VariableQueryEditor;

  constructor(private readonly datasource: ModelsDatasource) {
    super();
  }

  override getDefaultQuery(): Partial<ModelsQuery> {
    // Grafana types this as a query of the datasource, but gives it to the editor of the variable.
    return { list: 'models' } as Partial<ModelsVariableQuery> as Partial<ModelsQuery>;
  }

  override query({
    targets,
    scopedVars,
    range,
  }: DataQueryRequest<ModelsVariableQuery>): Observable<DataQueryResponse> {
    const [target] = targets;
    const names = this.datasource.metricFindQuery(target ?? { list: 'models' }, { scopedVars, range });
    return from(names).pipe(map((values) => ({ data: [toFrame(values)] })));
  }
}

function toFrame(values: readonly MetricFindValue[]) {
  const texts = values.map(({ text }) => text);
  return createDataFrame({
    fields: ['text', 'value'].map((name) => ({ name, type: FieldType.string, values: texts })),
  });
}
