import { standardTransformers, type TransformerRegistryItem } from '@grafana/data';

/** The transformations of `@grafana/data`, without editors: those live in Grafana's app. */
export function listTransformers(): TransformerRegistryItem[] {
  return Object.values(standardTransformers).map((transformation) => ({
    id: transformation.id,
    name: transformation.name,
    description: transformation.description ?? '',
    transformation,
    editor: () => null,
    imageDark: '',
    imageLight: '',
  }));
}
