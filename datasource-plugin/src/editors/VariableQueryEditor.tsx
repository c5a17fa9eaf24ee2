import type { QueryEditorProps } from '@grafana/data';
import { InlineField, InlineFieldRow, RadioButtonGroup } from '@grafana/ui';
import type { VariableQuery } from '@plumbline/core';
import React from 'react';
import type { ModelsDatasource } from '../ModelsDatasource';
import type { ModelsOptions, ModelsQuery, ModelsVariableQuery } from '../types';
import { chooseModel } from './choose-model';
import { NamePicker } from './NamePicker';
import { useNames } from './use-names';

type Props = QueryEditorProps<ModelsDatasource, ModelsQuery, ModelsOptions, ModelsVariableQuery>;

const LISTS: Array<{ value: VariableQuery['list']; label: string }> = [
  { value: 'models', label: 'Models' },
  { value: 'versions', label: 'Versions' },
  { value: 'features', label: 'Features' },
  { value: 'roles', label: 'Roles' },
  { value: 'windows', label: 'Windows' },
];

/** What a dashboard variable lists. */
export function VariableQueryEditor({ datasource, query, range, onChange }: Props) {
  const { refId, list = 'models', ...chosen } = query as Partial<Flat>;
  const { model = '', version = '', feature = '', window = '' } = chosen;
  const names = useNames(datasource, model, version, range);
  const change = (part: Partial<Flat>) =>
    onChange(toQuery({ refId, list, model, version, feature, window, ...part }));

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
          onChange={(value) => change(chooseModel({ model, version, feature }, value))}
        />
      )}
      {list !== 'models' && list !== 'versions' && (
        <NamePicker
          label="Version"
          value={version}
          load={names.versions}
          onChange={(value) => change({ version: value })}
        />
      )}
      {list === 'roles' && (
        <NamePicker
          label="Feature"
          value={feature}
          load={names.features}
          onChange={(value) => change({ feature: value })}
        />
      )}
      {list === 'features' && (
        <NamePicker
          label="Window"
          tooltip="With one, the features that drifted most in it come first"
          placeholder="None: inputs first"
          value={window}
          load={names.windows}
          onChange={(value) => change({ window: value })}
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
  feature: string;
  window: string;
}

function toQuery(flat: Flat): ModelsVariableQuery {
  const { refId = 'variable', list, model, version, feature, window } = flat;
  switch (list) {
    case 'models':
      return { refId, list };
    case 'versions':
      return { refId, list, model };
    case 'features':
      return { refId, list, model, version, ...(window && { window }) };
    case 'roles':
      return { refId, list, model, version, feature };
    case 'windows':
      return { refId, list, model, version };
  }
}
