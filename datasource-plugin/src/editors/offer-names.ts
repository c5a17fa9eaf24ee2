import type { ComboboxOption } from '@grafana/ui';

/**
 * Options of a picker: dashboard variables first, then the names that a source knows, both as far as they match what
 * was typed. If the source fails, its reason stands in the list, and a name can still be typed.
 */
export async function offerNames(
  typed: string,
  variables: readonly string[],
  load: () => Promise<readonly string[]>,
): Promise<Array<ComboboxOption<string>>> {
  const wanted = typed.toLowerCase();
  const pick = (names: readonly string[]) =>
    names.filter((name) => name.toLowerCase().includes(wanted)).map((value) => ({ value }));
  const offered = pick(variables.map((name) => `$${name}`));
  try {
    return [...offered, ...pick(await load())];
  } catch (error) {
    const reason = { value: '', label: 'Names could not be loaded', description: (error as Error).message };
    return [...offered, { ...reason, infoOption: true }];
  }
}
