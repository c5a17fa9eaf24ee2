import { CoreApp, type QueryEditorProps } from '@grafana/data';
import { Combobox, InlineField, InlineFieldRow, RadioButtonGroup } from '@grafana/ui';
import { ROLES, type HistogramSource } from '@plumbline/core';
import React, { useId } from 'react';
import type { ModelsDatasource } from '../ModelsDatasource';
import type { ModelsOptions, ModelsQuery } from '../types';
import { chooseModel } from './choose-model';
import { NamePicker } from './NamePicker';
import { useNames } from './use-names';

type Props = QueryEditorProps<ModelsDatasource, ModelsQuery, ModelsOptions>;

const SOURCES: Array<{ value: HistogramSource; label: string; description: string }> = [
  {
    value: 'history',
    label: 'History',
    description: 'Prometheus up to the end of the time range, all replicas added',
  },
  { value: 'live', label: 'Live', description: 'A rolling window of one exporter' },
];

/** Histogram vs baseline: which feature of which model version, and from where. */
export function QueryEditor({ datasource, query: saved, range, app, onChange, onRunQuery }: Props) {
  const query = { ...datasource.getDefaultQuery(app ?? CoreApp.Unknown), ...saved } as ModelsQuery;
  const { source, model, version, feature, role, window } = query;
  const names = useNames(datasource, model, version, range);
  const roleId = useId();
  const change = (part: Partial<ModelsQuery>) => {
    onChange({ ...query, ...part });
    onRunQuery();
  };

  return (
    <>
      <InlineFieldRow>
        <InlineField label="Source" labelWidth={12}>
          <RadioButtonGroup
            aria-label="Source"
            options={SOURCES}
            value={source}
            onChange={(value) => change({ source: value })}
          />
        </InlineField>
        <NamePicker
          label="Window"
          tooltip={
            source === 'live'
              ? 'A window that the exporter keeps; its shortest if empty'
              : 'A span that ends with the time range, such as 1d; all of the range if empty'
          }
          value={window ?? ''}
          placeholder={source === 'live' ? 'Shortest' : 'Time range'}
          load={names.windows}
          onChange={(value) => change({ window: value })}
        />
      </InlineFieldRow>
      <InlineFieldRow>
        <NamePicker
          label="Model"
          value={model}
          load={names.models}
          onChange={(value) => change(chooseModel(query, value))}
        />
        <NamePicker
          label="Version"
          value={version}
          load={names.versions}
          onChange={(value) => change({ version: value })}
        />
      </InlineFieldRow>
      <InlineFieldRow>
        <NamePicker
          label="Feature"
          tooltip="An input, a prediction or a label of the model"
          value={feature}
          load={names.features}
          onChange={(value) => change({ feature: value })}
        />
        <InlineField
          label="Role"
          labelWidth={12}
          tooltip="Tells apart an input and an output of one name; leave empty otherwise"
        >
          <Combobox
            id={roleId}
            width={32}
            isClearable
            options={ROLES.map((value) => ({ value }))}
            value={role ?? null}
            placeholder="Any"
            onChange={(option) => change({ role: option?.value })}
          />
        </InlineField>
      </InlineFieldRow>
    </>
  );
}
