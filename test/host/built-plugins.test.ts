import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { ROUTES } from '@plumbline/core';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { findRoute } from './server/aim-request.js';
import { LINES, readLine } from './server/lines.js';
import { readPlugin } from './server/read-plugin.js';

const root = path.resolve(import.meta.dirname, '../..');

/** What any part of React keeps even when minified: names of its element types, or of what its packages share. */
const REACT = /Symbol\.for\(["']react\.|__[A-Z]+_INTERNALS_DO_NOT_USE/;

/** Packages a built module asks its host for. */
function listImports(source: string): string[] {
  const imports: string[] = [];
  runInNewContext(source, { define: (ids: string[]) => imports.push(...ids) });
  return imports;
}

describe.each(['datasource-plugin', 'panel-plugin'])('%s as built', (plugin) => {
  const dist = path.join(root, plugin, 'dist');

  it('brings no React along, since one build runs on React 18 and 19', async () => {
    const files = (await readdir(dist)).filter((name) => name.endsWith('.js'));
    expect(files).toContain('module.js');
    for (const name of files) expect(await readFile(path.join(dist, name), 'utf8'), name).not.toMatch(REACT);
  });

  it('asks the host for those parts of React that both lines share', async () => {
    const imports = listImports(await readFile(path.join(dist, 'module.js'), 'utf8'));
    const ofReact = imports.filter((id) => /^react(-dom)?(\/|$)/.test(id));
    expect(ofReact).toContain('react');
    expect(['react', 'react-dom', 'react/jsx-runtime']).toEqual(expect.arrayContaining(ofReact));
  });
});

it('lets administrators alone send anything to the exporter through the datasource', async () => {
  const { json } = await readPlugin(path.join(root, 'datasource-plugin/dist'));
  const roleFor = (method: string, rest: string) => findRoute(json.routes ?? [], method, rest)?.reqRole;
  for (const rest of [ROUTES.predictions.slice(1), '%76%31/predictions', '/v1/predictions', '']) {
    expect(roleFor('POST', rest), rest).toBe('Admin');
  }
  expect(roleFor('GET', ROUTES.models.slice(1))).toBeUndefined();
});

describe.each(LINES)("the search for React finds the one of Grafana %s's line", (line) => {
  it.each(['react', 'react/jsx-runtime', 'react-dom', 'react-dom/client'])('%s', async (id) => {
    const { folder: resolveDir } = await readLine(line);
    const { outputFiles } = await build({
      stdin: { contents: `console.log(require('${id}'))`, resolveDir },
      define: { 'process.env.NODE_ENV': '"production"' },
      ...{ bundle: true, minify: true, write: false },
    });
    expect(outputFiles[0]!.text).toMatch(REACT);
  });
});
