import {
  onUpdateDatasourceOption,
  onUpdateDatasourceSecureJsonDataOption,
  updateDatasourcePluginResetOption,
  type DataSourceJsonData,
  type DataSourcePluginOptionsEditorProps,
} from '@grafana/data';
import { FieldSet, InlineField, Input, SecretInput } from '@grafana/ui';
import React, { type ChangeEvent } from 'react';

/** Kept encrypted by Grafana's server, which alone reads them when it forwards a request. */
interface Secrets {
  basicAuthPassword?: string;
}

type Props = DataSourcePluginOptionsEditorProps<DataSourceJsonData, Secrets>;

/** Where the exporter is and how Grafana signs in to it. Requests go through Grafana's server, never direct. */
export function ConfigEditor(props: Props) {
  const { options, onOptionsChange } = props;
  const setUser = ({ target }: ChangeEvent<HTMLInputElement>) =>
    onOptionsChange({ ...options, basicAuthUser: target.value, basicAuth: target.value !== '' });

  return (
    <>
      <FieldSet label="Exporter">
        <InlineField label="URL" labelWidth={16} tooltip="The exporter's address as Grafana's server sees it">
          <Input
            id="plumbline-url"
            width={48}
            value={options.url}
            placeholder="http://plumbline.example:8080"
            onChange={onUpdateDatasourceOption(props, 'url')}
          />
        </InlineField>
      </FieldSet>
      <FieldSet label="Basic authentication">
        <InlineField label="User" labelWidth={16} tooltip="Leave empty if the exporter asks for none">
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
