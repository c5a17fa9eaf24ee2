import {
  standardEditorsRegistry,
  standardFieldConfigEditorRegistry,
  standardTransformersRegistry,
} from '@grafana/data';
import { listFieldConfigs } from './field-configs';
import { listOptionEditors } from './option-editors';
import { listTransformers } from './transformers';

/** Fills the registries Grafana's app fills before it loads a plugin. */
export function installRegistries(): void {
  standardEditorsRegistry.setInit(listOptionEditors);
  standardFieldConfigEditorRegistry.setInit(listFieldConfigs);
  standardTransformersRegistry.setInit(listTransformers);
}
