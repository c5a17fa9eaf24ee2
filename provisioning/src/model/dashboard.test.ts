import { readFile } from 'node:fs/promises';
import type { Panel, ValueMapping } from '@grafana/grafana-foundation-sdk/dashboard';
import { LABEL, METRICS, RECORDED } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { PLUGIN } from '../ids.js';
import { buildModelDashboard } from './dashboard.js';
import { VARIABLE } from './variables.js';

const dashboard = buildModelDashboard();
const panels = dashboard.panels as Panel[];
const variables = dashboard.templating?.list ?? [];
const json = JSON.stringify(dashboard);
const WIDTH = 24;

const expressions = [
  ...panels.flatMap(({ targets = [] }) => targets.map((target) => (target as { expr?: string }).expr)),
  ...variables.map(({ definition }) => definition),
].filter((expr) => expr !== undefined);

describe('the Model dashboard', () => {
  it('names no series that nobody exports or records', () => {
    const known = new Set<string>([
      ...Object.values(METRICS).map(({ name }) => name),
      ...Object.values(RECORDED),
    ]);
    const named = expressions.flatMap((expr) => expr.match(/[\w:]*plumbline_[\w:]*/g) ?? []);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it('selects by labels and variables that there are', () => {
    const labels = expressions.flatMap((expr) => [...expr.matchAll(/(\w+)="/g)].map(([, label]) => label));
    const known = new Set<string | undefined>(Object.values(LABEL));
    expect(labels.filter((label) => !known.has(label))).toEqual([]);

    const used = [...json.matchAll(/\$(?:\{(\w+)(?:[:.][\w.:]+)?\}|(\w+))/g)].map(
      ([, braced, bare]) => braced ?? bare,
    );
    const own = used.filter((name) => !name!.startsWith('__'));
    expect(new Set(own)).toEqual(new Set(Object.values(VARIABLE)));
    expect(variables.map(({ name }) => name).sort()).toEqual(Object.values(VARIABLE).sort());
  });

  it('can be imported: an address, a title, no datasource of its author', () => {
    expect(dashboard).toMatchObject({ uid: 'plumbline-model', title: 'Plumbline: model', schemaVersion: 42 });
    expect(dashboard).not.toHaveProperty('id');
    expect(dashboard).not.toHaveProperty('__inputs');
    const chosen = [...panels, ...variables].flatMap(({ datasource }) => datasource?.uid ?? []);
    expect(new Set(chosen)).toEqual(new Set(['${prometheus}', '${plumbline}']));
  });

  it('says of every panel what it shows', () => {
    for (const { title, description } of panels) {
      expect(title).toMatch(/\w/);
      expect(description, title).toMatch(/\.$/);
    }
  });

  it('lays panels out without gap or overlap', () => {
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    let bottom = 0;
    for (const y of new Set(panels.map(({ gridPos }) => gridPos!.y))) {
      const row = panels.filter(({ gridPos }) => gridPos!.y === y);
      expect(y).toBe(bottom);
      expect(row.map(({ gridPos }) => gridPos!.x)).toEqual(row.map(({ gridPos }, i) => i * gridPos!.w));
      expect(row.reduce((sum, { gridPos }) => sum + gridPos!.w, 0)).toBe(WIDTH);
      bottom += row[0]!.gridPos!.h;
    }
  });

  it('colours a verdict only where there is one', () => {
    const overrides = panels[0]!.fieldConfig!.overrides;
    const verdict = overrides.flatMap(({ matcher, properties }) =>
      matcher.options === 'Verdict' ? properties : [],
    );
    const mappings = verdict.find(({ id }) => id === 'mappings')!.value as ValueMapping[];
    expect(mappings).toContainEqual({
      type: 'special',
      options: {
        match: 'null+nan',
        result: expect.objectContaining({
          text: 'No verdict',
          color: expect.stringMatching(/^#/) as unknown,
        }) as unknown,
      },
    });
  });

  it.each([
    ['datasource-plugin', PLUGIN.models],
    ['panel-plugin', PLUGIN.drift],
  ])('uses %s by the id it has', async (folder, id) => {
    const file = new URL(`../../../${folder}/src/plugin.json`, import.meta.url);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ id });
  });
});
