import {
  onUpdateDatasourceOption,
  onUpdateDatasourceSecureJsonDataOption,
  updateDatasourcePluginResetOption,
  type DataSourcePluginOptionsEditorProps,
} from '@grafana/data';
import { DataSourcePicker } from '@grafana/runtime';
import { FieldSet, InlineField, Input, SecretInput } from '@grafana/ui';
import React, { type ChangeEvent } from 'react';
import type { ModelsOptions } from '../types';

/** Kept encrypted by Grafana's server, which alone reads them when it forwards a request. */
interface Secrets {
  basicAuthPassword?: string;
}

type Props = DataSourcePluginOptionsEditorProps<ModelsOptions, Secrets>;

/**
 * Where the exporter is, how Grafana signs in to it, and which Prometheus keeps its history. Requests go through
 * Grafana's server, never direct.
 */
export function ConfigEditor(props: Props) {
  const { options, onOptionsChange } = props;
  const setUser = ({ target }: ChangeEvent<HTMLInputElement>) =>
    onOptionsChange({ ...options, basicAuthUser: target.value, basicAuth: target.value !== '' });

  const setPrometheus = (prometheusUid: string | undefined) =>
    onOptionsChange({ ...options, jsonData: { ...options.jsonData, prometheusUid } });

  return (
    <>
      <FieldSet label="History">
        <InlineField
          label="Prometheus"
          labelWidth={16}
          tooltip="The data source that scrapes the exporter: any past time range, all replicas"
        >
          <DataSourcePicker
            inputId="plumbline-prometheus"
            type="prometheus"
            noDefault
            width={48}
            current={options.jsonData.prometheusUid ?? null}
            placeholder="None: live views only"
            onChange={({ uid }) => setPrometheus(uid)}
            onClear={() => setPrometheus(undefined)}
          />
        </InlineField>
      </FieldSet>
      <FieldSet label="Exporter">
        <InlineField
          label="URL"
          labelWidth={16}
          tooltip="The exporter's address as Grafana's server sees it; leave empty to use history only"
        >
          <Input
            id="plumbline-url"
            width={48}
            value={options.url}
            placeholder="http://plumbline.example:9965"
            onChange={onUpdateDatasourceOption(props, 'url')}
          />
        </InlineField>
      </FieldSet>
      <FieldSet label="Basic authentication">
        <InlineField
          label="User"
          labelWidth={16}
          tooltip="For a proxy before the exporter that asks for one; the exporter itself asks for none"
        >
          <Input id="plumbline-user" width={48} value={options.basicAuthUser} onChange={setUser} />
        </InlineField>
        <InlineField label="Password" labelWidth={16} disabled={!options.basicAuth}>
          <SecretInput
            id="plumbline-password"
            width={48}
            isConfigured={options.secureJsonFields.basicAuthPassword ?? false}
            value={options.secureJsonData?.basicAuthPassword ?? ''}
            onChange={onUpdateDatasourceSecureJsonDataOption(props, 'basicAuthPassword')}
            onReset={() => updateDatasourcePluginResetOption(props, 'basicAuthPassword')}
          />
        </InlineField>
      </FieldSet>
    </>
  );
}
