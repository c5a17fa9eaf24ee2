import { getTemplateSrv } from '@grafana/runtime';
import { Combobox, InlineField } from '@grafana/ui';
import React, { useCallback, useId } from 'react';
import { offerNames } from './offer-names';

interface Props {
  label: string;
  tooltip?: string;
  value: string;
  placeholder?: string;
  load: () => Promise<readonly string[]>;
  onChange: (value: string) => void;
}

/** A name that a source knows, a dashboard variable, or anything typed. */
export function NamePicker({ label, tooltip, value, placeholder, load, onChange }: Props) {
  const id = useId();
  const options = useCallback(
    (typed: string) =>
      offerNames(
        typed,
        getTemplateSrv()
          .getVariables()
          .map(({ name }) => name),
        load,
      ),
    [load],
  );
  return (
    <InlineField label={label} labelWidth={12} {...(tooltip && { tooltip })}>
      <Combobox
        id={id}
        width={32}
        createCustomValue
        isClearable
        options={options}
        value={value === '' ? null : value}
        placeholder={placeholder ?? 'Choose, or type a name'}
        onChange={(option) => onChange(option?.value ?? '')}
      />
    </InlineField>
  );
}
