interface Chosen {
  readonly model: string;
  readonly version: string;
  readonly feature: string;
}

/** Another model has other versions and features: those of the last one are cleared, variables alone stay. */
export function chooseModel({ model: last, version, feature }: Chosen, model: string): Chosen {
  const clear = (name: string) => (model === last || name.startsWith('$') ? name : '');
  return { model, version: clear(version), feature: clear(feature) };
}
