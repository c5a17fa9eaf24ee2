import type { ScopedVars } from '@grafana/data';
import type { TemplateSrv } from '@grafana/runtime';
import type { HistogramQuery, VariableQuery } from '@plumbline/core';

const QUERY_TEXTS = ['source', 'model', 'version', 'feature', 'role', 'window'] as const;
const VARIABLE_TEXTS = ['model', 'version', 'feature', 'window'] as const;

type Texts = Partial<Record<(typeof QUERY_TEXTS)[number], string>>;

/** The query with its variables replaced; parts that are not there stay away. */
export function interpolateQuery<T extends HistogramQuery>(
  query: T,
  templates: TemplateSrv,
  vars?: ScopedVars,
): T {
  return replaceTexts(query, QUERY_TEXTS, templates, vars);
}

/** The same for the query of a dashboard variable. */
export function interpolateVariableQuery<T extends VariableQuery>(
  query: T,
  templates: TemplateSrv,
  vars?: ScopedVars,
): T {
  return replaceTexts(query, VARIABLE_TEXTS, templates, vars);
}

function replaceTexts<T extends object>(
  query: T,
  names: ReadonlyArray<keyof Texts>,
  templates: TemplateSrv,
  vars?: ScopedVars,
): T {
  const texts = query as Texts;
  const replaced = names
    .filter((name) => typeof texts[name] === 'string')
    .map((name) => [name, templates.replace(texts[name], vars)] as const);
  return { ...query, ...Object.fromEntries(replaced) };
}
