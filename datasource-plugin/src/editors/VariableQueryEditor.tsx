import type { QueryEditorProps } from '@grafana/data';
import { InlineField, InlineFieldRow, RadioButtonGroup } from '@grafana/ui';
import type { VariableQuery } from '@plumbline/core';
import React from 'react';
import type { ModelsDatasource } from '../ModelsDatasource';
import type { ModelsOptions, ModelsQuery, ModelsVariableQuery } from '../types';
import { NamePicker } from './NamePicker';
import { useNames } from './use-names';

type Props = QueryEditorProps<ModelsDatasource, ModelsQuery, ModelsOptions, ModelsVariableQuery>;

const LISTS: Array<{ value: VariableQuery['list']; label: string }> = [
  { value: 'models', label: 'Models' },
  { value: 'versions', label: 'Versions' },
  { value: 'features', label: 'Features' },
];

/** What a dashboard variable lists. */
export function VariableQueryEditor({ datasource, query, range, onChange }: Props) {
  const { refId, list = 'models', model = '', version = '' } = query as Partial<Flat>;
  const names = useNames(datasource, model, version, range);
  const change = (part: Partial<Flat>) => onChange(toQuery({ refId, list, model, version, ...part }));

  return (
    <InlineFieldRow>
      <InlineField label="List" labelWidth={12}>
        <RadioButtonGroup
          aria-label="List"
          options={LISTS}
          value={list}
          onChange={(value) => change({ list: value })}
        />
      </InlineField>
      {list !== 'models' && (
        <NamePicker
          label="Model"
          value={model}
          load={names.models}
          onChange={(value) => change({ model: value })}
        />
      )}
      {list === 'features' && (
        <NamePicker
          label="Version"
          value={version}
          load={names.versions}
          onChange={(value) => change({ version: value })}
        />
      )}
    </InlineFieldRow>
  );
}

/** All that the editor may know, whichever list is chosen. */
interface Flat {
  refId: string | undefined;
  list: VariableQuery['list'];
  model: string;
  version: string;
}

function toQuery({ refId = 'variable', list, model, version }: Flat): ModelsVariableQuery {
  switch (list) {
    case 'models':
      return { refId, list };
    case 'versions':
      return { refId, list, model };
    case 'features':
      return { refId, list, model, version };
  }
}
