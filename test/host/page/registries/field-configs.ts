import {
  booleanOverrideProcessor,
  dataLinksOverrideProcessor,
  displayNameOverrideProcessor,
  FieldColorModeId,
  identityOverrideProcessor,
  numberOverrideProcessor,
  stringOverrideProcessor,
  thresholdsOverrideProcessor,
  ThresholdsMode,
  unitOverrideProcessor,
  valueMappingsOverrideProcessor,
  type FieldConfigPropertyItem,
} from '@grafana/data';

const noEditor = () => null;

const property = (
  id: string,
  process: FieldConfigPropertyItem['process'],
  defaultValue?: unknown,
): FieldConfigPropertyItem => ({
  id,
  path: id,
  name: id,
  process,
  defaultValue,
  editor: noEditor,
  override: noEditor,
  shouldApply: () => true,
});

const thresholds = {
  mode: ThresholdsMode.Absolute,
  steps: [
    { value: -Infinity, color: 'green' },
    { value: 80, color: 'red' },
  ],
};

/** The standard field properties with Grafana's own processors, so that defaults and overrides apply as there. */
export function listFieldConfigs(): FieldConfigPropertyItem[] {
  return [
    property('displayName', displayNameOverrideProcessor),
    property('unit', unitOverrideProcessor),
    property('min', numberOverrideProcessor),
    property('max', numberOverrideProcessor),
    property('fieldMinMax', booleanOverrideProcessor),
    property('decimals', numberOverrideProcessor),
    property('noValue', stringOverrideProcessor),
    property('color', identityOverrideProcessor, { mode: FieldColorModeId.Thresholds }),
    property('mappings', valueMappingsOverrideProcessor, []),
    property('thresholds', thresholdsOverrideProcessor, thresholds),
    property('links', dataLinksOverrideProcessor),
    property('actions', dataLinksOverrideProcessor),
    property('filterable', booleanOverrideProcessor),
  ];
}
