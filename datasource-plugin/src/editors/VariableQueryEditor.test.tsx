import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import React from 'react';
import type { ModelsDatasource } from '../ModelsDatasource';
import { fakeLayout } from '../testing/fake-layout';
import { fakeTemplates } from '../testing/fake-templates';
import type { ModelsVariableQuery } from '../types';
import { VariableQueryEditor } from './VariableQueryEditor';

beforeAll(fakeLayout);
beforeEach(() => fakeTemplates({}));

function renderEditor(query: ModelsVariableQuery) {
  const onChange = jest.fn();
  const datasource = { metricFindQuery: () => Promise.resolve([]) } as unknown as ModelsDatasource;
  render(
    <VariableQueryEditor
      datasource={datasource}
      query={query}
      onChange={onChange}
      onRunQuery={() => undefined}
    />,
  );
  return onChange;
}

describe('VariableQueryEditor', () => {
  it('asks for what the list needs', () => {
    renderEditor({ refId: 'v', list: 'versions', model: '$model' });
    expect((screen.getByLabelText('Model') as HTMLInputElement).value).toBe('$model');
    expect(screen.queryByLabelText('Version')).toBeNull();
  });

  it('asks for a feature where roles are listed, and for a window that ranks features', () => {
    renderEditor({ refId: 'v', list: 'roles', model: '$model', version: '1', feature: 'age' });
    expect((screen.getByLabelText('Feature') as HTMLInputElement).value).toBe('age');
    cleanup();
    renderEditor({ refId: 'v', list: 'features', model: '$model', version: '1', window: '$window' });
    expect((screen.getByLabelText('Window') as HTMLInputElement).value).toBe('$window');
  });

  it('keeps in the query what its list needs, and no more', () => {
    const onChange = renderEditor({ refId: 'v', list: 'features', model: 'churn', version: '1' });
    fireEvent.click(screen.getByLabelText('Versions'));
    expect(onChange).toHaveBeenLastCalledWith({ refId: 'v', list: 'versions', model: 'churn' });
    fireEvent.click(screen.getByLabelText('Windows'));
    expect(onChange).toHaveBeenLastCalledWith({ refId: 'v', list: 'windows', model: 'churn', version: '1' });
    fireEvent.click(screen.getByLabelText('Models'));
    expect(onChange).toHaveBeenLastCalledWith({ refId: 'v', list: 'models' });
  });
});
