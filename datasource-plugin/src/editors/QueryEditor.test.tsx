import { CoreApp } from '@grafana/data';
import { fireEvent, render, screen } from '@testing-library/react';
import React from 'react';
import type { ModelsDatasource } from '../ModelsDatasource';
import { fakeLayout } from '../testing/fake-layout';
import { fakeTemplates } from '../testing/fake-templates';
import type { ModelsQuery } from '../types';
import { QueryEditor } from './QueryEditor';

beforeAll(fakeLayout);
beforeEach(() => fakeTemplates({ model: 'churn' }));

function renderEditor(query: Partial<ModelsQuery>) {
  const onChange = jest.fn();
  const onRunQuery = jest.fn();
  const datasource = {
    getDefaultQuery: () => ({
      queryType: 'histogram',
      source: 'history',
      model: '',
      version: '',
      feature: '',
    }),
    metricFindQuery: () => Promise.resolve([]),
  } as unknown as ModelsDatasource;
  render(
    <QueryEditor
      app={CoreApp.Explore}
      datasource={datasource}
      query={{ refId: 'A', ...query } as ModelsQuery}
      onChange={onChange}
      onRunQuery={onRunQuery}
    />,
  );
  return { onChange, onRunQuery };
}

describe('QueryEditor', () => {
  it('labels what it asks for and shows what is chosen', () => {
    renderEditor({ model: '$model', version: '1', feature: 'age', role: 'label' });
    const shown = ['Model', 'Version', 'Feature', 'Role'].map((name) => screen.getByLabelText(name));
    expect(shown.map((input) => (input as HTMLInputElement).value)).toEqual(['$model', '1', 'age', 'label']);
  });

  it('starts a new query from the default and runs what is changed', () => {
    const { onChange, onRunQuery } = renderEditor({});
    fireEvent.click(screen.getByLabelText('Live'));
    expect(onChange).toHaveBeenCalledWith({
      ...{ refId: 'A', queryType: 'histogram', source: 'live', model: '', version: '', feature: '' },
    });
    expect(onRunQuery).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['live', 'Shortest'],
    ['history', 'Time range'],
  ] as const)('asks for a window of %s, and says what none means', (source, placeholder) => {
    renderEditor({ source });
    expect((screen.getByLabelText('Window') as HTMLInputElement).placeholder).toBe(placeholder);
  });
});
