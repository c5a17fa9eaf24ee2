import { standardTransformers, type TransformerRegistryItem } from '@grafana/data';

/** The transformations of `@grafana/data`, without editors: those live in Grafana's app. */
export function listTransformers(): TransformerRegistryItem[] {
  // Some stand there under two names, and a registry refuses an id that it has.
  const byId = new Map(Object.values(standardTransformers).map((each) => [each.id, each]));
  return [...byId.values()].map((transformation) => ({
    id: transformation.id,
    name: transformation.name,
    description: transformation.description ?? '',
    transformation,
    editor: () => null,
    imageDark: '',
    imageLight: '',
  }));
}
