import {
  AdHocFiltersVariable,
  ConstantVariable,
  CustomVariable,
  DataSourceVariable,
  IntervalVariable,
  QueryVariable,
  TextBoxVariable,
  type SceneVariable,
} from '@grafana/scenes';
import type { VariableJson } from './types';

/**
 * Makes the scene's variable for one of `templating.list`.
 * @throws Error for a type the host does not know
 */
export function buildVariable(variable: VariableJson): SceneVariable {
  const { name, label, hide, query = '', datasource, current } = variable;
  const common = { name, label: label ?? name, ...(hide !== undefined && { hide }) };
  const text = typeof query === 'string' ? query : '';
  switch (variable.type) {
    case 'query':
      return new QueryVariable({
        ...common,
        ...pickMulti(variable),
        query,
        ...(datasource && { datasource }),
        ...(variable.regex && { regex: variable.regex }),
        ...(variable.sort !== undefined && { sort: variable.sort }),
        ...(variable.refresh !== undefined && { refresh: variable.refresh }),
      });
    case 'datasource':
      return new DataSourceVariable({
        ...common,
        ...pickMulti(variable),
        pluginId: text,
        regex: variable.regex ?? '',
      });
    case 'custom':
      return new CustomVariable({ ...common, ...pickMulti(variable), query: text });
    case 'constant':
      return new ConstantVariable({ ...common, value: text });
    case 'textbox':
      return new TextBoxVariable({ ...common, value: String(current?.value ?? text) });
    case 'interval':
      return new IntervalVariable({
        ...common,
        intervals: text.split(','),
        value: String(current?.value ?? ''),
      });
    case 'adhoc':
      return new AdHocFiltersVariable({ ...common, ...(datasource && { datasource }) });
    default:
      throw new Error(`variable ${name} is of type ${variable.type}, which this host does not know`);
  }
}

function pickMulti({ multi = false, includeAll = false, allValue, current }: VariableJson) {
  return {
    isMulti: multi,
    includeAll,
    ...(allValue && { allValue }),
    ...(current?.value !== undefined && { value: current.value, text: current.text ?? current.value }),
  };
}
