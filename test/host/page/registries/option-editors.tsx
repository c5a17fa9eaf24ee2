import type { SelectableValue, StandardEditorProps, StandardEditorsRegistryItem } from '@grafana/data';
import {
  ColorPicker,
  Input,
  MultiSelect,
  RadioButtonGroup,
  Select,
  Slider,
  Switch,
  UnitPicker,
} from '@grafana/ui';

type Props<T, S = unknown> = StandardEditorProps<T, S>;
type Options = { options?: SelectableValue[] };
type Range = { min?: number; max?: number; step?: number };

const editors: Record<string, StandardEditorsRegistryItem['editor']> = {
  text: ({ value, onChange }: Props<string>) => (
    <Input value={value ?? ''} onChange={({ currentTarget }) => onChange(currentTarget.value)} />
  ),
  number: ({ value, onChange }: Props<number>) => (
    <Input
      type="number"
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(toNumber(currentTarget.value))}
    />
  ),
  boolean: ({ value, onChange }: Props<boolean>) => (
    <Switch value={value} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
  ),
  radio: ({ value, onChange, item }: Props<unknown, Options>) => (
    <RadioButtonGroup value={value} options={item.settings?.options ?? []} onChange={onChange} />
  ),
  select: ({ value, onChange, item }: Props<unknown, Options>) => (
    <Select value={value} options={item.settings?.options ?? []} onChange={(next) => onChange(next.value)} />
  ),
  'multi-select': ({ value, onChange, item }: Props<unknown[], Options>) => (
    <MultiSelect
      value={value}
      options={item.settings?.options ?? []}
      onChange={(next) => onChange(next.map((each) => each.value))}
    />
  ),
  slider: ({ value, onChange, item }: Props<number, Range>) => (
    <Slider inputId={item.id} value={value} min={0} max={100} {...item.settings} onChange={onChange} />
  ),
  color: ({ value, onChange }: Props<string>) => <ColorPicker color={value} onChange={onChange} />,
  unit: ({ value, onChange }: Props<string>) => <UnitPicker value={value} onChange={onChange} />,
};

const toNumber = (text: string) => (text === '' ? undefined : Number(text));

/** Stand-ins, built from `@grafana/ui`, for the option editors of Grafana's app. */
export function listOptionEditors(): StandardEditorsRegistryItem[] {
  return Object.entries(editors).map(([id, editor]) => ({ id, name: id, editor }));
}
