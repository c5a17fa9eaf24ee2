import type { DataSourceInstanceSettings, DataSourceSettings } from '@grafana/data';
import { setDataSourceSrv, type DataSourceSrv } from '@grafana/runtime';
import { fireEvent, render, screen } from '@testing-library/react';
import React, { useState } from 'react';
import { fakeLayout } from '../testing/fake-layout';
import type { ModelsOptions } from '../types';
import { ConfigEditor } from './ConfigEditor';

const initial = {
  type: 'plumbline-models-datasource',
  access: 'proxy',
  url: '',
  basicAuth: false,
  basicAuthUser: '',
  jsonData: {},
  secureJsonFields: {},
} as DataSourceSettings<ModelsOptions>;

const prometheus = {
  uid: 'prom',
  name: 'Metrics',
  type: 'prometheus',
  meta: { info: { logos: { small: '' } } },
} as DataSourceInstanceSettings;

beforeAll(fakeLayout);
beforeEach(() =>
  setDataSourceSrv({
    getList: () => [prometheus],
    getInstanceSettings: (ref) =>
      [prometheus.uid, prometheus.name].includes(String(ref)) ? prometheus : undefined,
  } as DataSourceSrv),
);

function Editor({ onSave }: { onSave: (options: DataSourceSettings<ModelsOptions>) => void }) {
  const [options, setOptions] = useState(initial);
  const change = (next: DataSourceSettings<ModelsOptions>) => {
    setOptions(next);
    onSave(next);
  };
  return <ConfigEditor options={options} onOptionsChange={change} />;
}

function renderEditor() {
  const onSave = jest.fn();
  render(<Editor onSave={onSave} />);
  return {
    type: (label: string, value: string) =>
      fireEvent.change(screen.getByLabelText(label), { target: { value } }),
    saved: () => onSave.mock.lastCall[0],
  };
}

describe('ConfigEditor', () => {
  it('writes the URL and the sign-in, the password as a secret', () => {
    const { type, saved } = renderEditor();
    type('URL', 'http://exporter:8080');
    type('User', 'grafana');
    type('Password', 'hunter2');

    expect(saved()).toMatchObject({
      url: 'http://exporter:8080',
      basicAuth: true,
      basicAuthUser: 'grafana',
      jsonData: {},
      secureJsonData: { basicAuthPassword: 'hunter2' },
    });
  });

  it('writes which Prometheus keeps the history', async () => {
    const { saved } = renderEditor();
    fireEvent.keyDown(screen.getByLabelText('Prometheus'), { key: 'ArrowDown' });
    fireEvent.click(await screen.findByText('Metrics'));
    expect(saved().jsonData).toEqual({ prometheusUid: 'prom' });
  });

  it('turns basic authentication off again when the user is emptied', () => {
    const { type, saved } = renderEditor();
    type('User', 'grafana');
    type('User', '');
    expect(saved().basicAuth).toBe(false);
  });
});
