import { CoreApp, type QueryEditorProps } from '@grafana/data';
import { Combobox, InlineField, InlineFieldRow, RadioButtonGroup } from '@grafana/ui';
import { DEFAULT_WINDOWS, ROLES, type HistogramSource } from '@plumbline/core';
import React, { useId } from 'react';
import type { ModelsDatasource } from '../ModelsDatasource';
import type { ModelsOptions, ModelsQuery } from '../types';
import { NamePicker } from './NamePicker';
import { useNames } from './use-names';

type Props = QueryEditorProps<ModelsDatasource, ModelsQuery, ModelsOptions>;

const SOURCES: Array<{ value: HistogramSource; label: string; description: string }> = [
  {
    value: 'history',
    label: 'History',
    description: 'Prometheus over the time range of the dashboard, all replicas added',
  },
  { value: 'live', label: 'Live', description: 'A rolling window of one exporter' },
];

const loadWindows = () => Promise.resolve(DEFAULT_WINDOWS);

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
        {source !== 'history' && (
          <NamePicker
            label="Window"
            tooltip="A window that the exporter keeps; its shortest if empty"
            value={window ?? ''}
            placeholder="Shortest"
            load={loadWindows}
            onChange={(value) => change({ window: value })}
          />
        )}
      </InlineFieldRow>
      <InlineFieldRow>
        <NamePicker
          label="Model"
          value={model}
          load={names.models}
          onChange={(value) => change({ model: value })}
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
