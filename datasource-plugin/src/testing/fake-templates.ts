import type { ScopedVars } from '@grafana/data';
import { setTemplateSrv, type TemplateSrv } from '@grafana/runtime';

/** Stands in for the variables of a dashboard; scoped ones win. */
export function fakeTemplates(values: Readonly<Record<string, string>>): TemplateSrv {
  const templates = {
    getVariables: () => Object.keys(values).map((name) => ({ name })),
    replace: (text = '', vars: ScopedVars = {}) =>
      text.replace(/\$(\w+)/g, (whole, name: string) => String(vars[name]?.value ?? values[name] ?? whole)),
  } as unknown as TemplateSrv;
  setTemplateSrv(templates);
  return templates;
}
