import { identityOverrideProcessor, type FieldConfigEditorBuilder } from '@grafana/data';

/**
 * Declares field options of a panel by their names alone, so that those of a dashboard, overrides too, reach the
 * fields as `config.custom`; options that are not declared get lost on the way.
 */
export function declareCustomFields<T extends object>(
  builder: FieldConfigEditorBuilder<T>,
  defaults: Partial<Record<keyof T & string, unknown>>,
  names: readonly (keyof T & string)[],
): void {
  for (const name of names) {
    builder.addCustomEditor({
      id: name,
      path: name,
      name,
      editor: () => null,
      override: () => null,
      process: identityOverrideProcessor,
      shouldApply: () => true,
      defaultValue: defaults[name],
    });
  }
}
