import { FieldConfigProperty, PanelPlugin } from '@grafana/data';
import { DriftPanel } from './components/DriftPanel';
import { addOptions, type DriftOptions } from './options';

const USED = [FieldConfigProperty.Unit, FieldConfigProperty.Decimals];

export const plugin = new PanelPlugin<DriftOptions>(DriftPanel)
  .useFieldConfig({
    disableStandardOptions: Object.values(FieldConfigProperty).filter((each) => !USED.includes(each)),
  })
  .setPanelOptions(addOptions);
