import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

// Planted violations: each must be an error whose message teaches.

const root = join(import.meta.dirname, '../..');
const eslint = new ESLint({ cwd: root });

async function lintImport(file: string, specifier: string): Promise<string[]> {
  const [result] = await eslint.lintText(`import '${specifier}';\n`, { filePath: join(root, file) });
  return result!.messages
    .filter(({ ruleId, severity }) => ruleId === 'no-restricted-imports' && severity === 2)
    .map(({ message }) => message);
}

describe('import rules', () => {
  it.each([
    ['core/src/index.ts', '@plumbline/alerts', 'core/ is the contract everybody imports'],
    ['core/src/index.ts', 'plumbline', 'core/ is the contract everybody imports'],
    ['core/src/index.ts', 'node:fs', 'core/ and the plugins run in browsers too'],
    ['core/src/index.ts', 'fs/promises', 'core/ and the plugins run in browsers too'],
    ['test/integration/direct.ts', '../../exporter', 'goes round its public face'],
    ['core/src/bins/layout.ts', '../../../exporter/src/service.js', 'goes round its public face'],
    ['exporter/src/service.ts', '@plumbline/alerts', '@plumbline/core/recipes and nothing else of ours'],
    ['exporter/src/service.ts', '../../core/src/index.js', 'goes round its public face'],
    ['alerts/src/groups.ts', 'plumbline', 'may import @plumbline/core and nothing else of ours'],
    ['alerts/src/groups.ts', '@plumbline/core/dist/window.js', 'may import @plumbline/core and nothing else'],
    ['exporter/src/service.ts', '@plumbline/tools', '@plumbline/core/recipes and nothing else of ours'],
    ['exporter/src/generate.ts', '@plumbline/alerts', 'nothing else of ours'],
    ['tools/src/generate.ts', '@plumbline/core', 'it imports nothing of ours'],
    ['provisioning/src/index.ts', '@plumbline/alerts', 'may import @plumbline/core and nothing else of ours'],
    ['datasource-plugin/src/module.ts', 'node:path', 'core/ and the plugins run in browsers too'],
    ['datasource-plugin/src/module.ts', 'plumbline/dist/service.js', 'nothing else of ours'],
    ['panel-plugin/src/module.ts', '@plumbline/core/recipes', 'nothing else of ours'],
    ['panel-plugin/src/module.ts', '../../exporter/src/service.js', 'goes round its public face'],
    ['test/integration/direct.ts', 'plumbline', "Nobody imports the exporter's inside"],
    ['test/integration/direct.ts', '../../exporter/src/service.js', 'goes round its public face'],
  ])('refuse in %s an import of %s', async (file, specifier, message) => {
    expect(await lintImport(file, specifier)).toEqual([expect.stringContaining(message)]);
  });

  it.each([
    ['core/src/index.ts', 'node:fs', 'core/ and the plugins run in browsers too'],
    ['test/integration/direct.ts', 'plumbline/dist/service.js', "Nobody imports the exporter's inside"],
  ])('refuse in %s an import() of %s', async (file, specifier, message) => {
    const [result] = await eslint.lintText(`await import('${specifier}');\n`, { filePath: join(root, file) });
    expect(result!.messages.map((each) => each.message)).toEqual([expect.stringContaining(message)]);
  });

  it.each([
    ['core/src/index.ts', './bins/layout.js'],
    ['exporter/src/service.ts', '@plumbline/core'],
    ['exporter/src/service.ts', '@plumbline/core/recipes'],
    ['exporter/src/service.ts', 'node:fs'],
    ['exporter/src/generate.ts', '@plumbline/tools'],
    ['panel-plugin/src/module.ts', '@plumbline/core'],
    ['test/demo/stack.ts', '@plumbline/alerts'],
    ['test/demo/stack.ts', '../harness/daemon.js'],
  ])('let %s import %s', async (file, specifier) => {
    expect(await lintImport(file, specifier)).toEqual([]);
  });
});
