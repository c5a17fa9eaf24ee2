import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RECIPES } from '@plumbline/core/recipes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runPlumbline } from '../harness/plumbline.js';
import { makeFolder } from '../harness/workspace.js';

const page = await readFile(join(import.meta.dirname, '../../docs/statistics.md'), 'utf8');

/** The JSON block behind a marker. */
function readExample(name: string): unknown {
  const block = new RegExp(`<!-- example: ${name} -->\\s*\`\`\`json\\n([^]*?)\`\`\``).exec(page);
  if (!block) throw new Error(`docs/statistics.md has no JSON block marked "example: ${name}"`);
  return JSON.parse(block[1]!) as unknown;
}

/** Numbers of a JSON value with their paths. */
function listNumbers(value: unknown, path = ''): [string, number][] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => listNumbers(inner, `${path}/${key}`));
}

describe('docs/statistics.md', () => {
  let folder: Awaited<ReturnType<typeof makeFolder>>;
  let printed: unknown;
  beforeAll(async () => {
    folder = await makeFolder();
    const file = join(folder.path, 'example.json');
    await writeFile(file, JSON.stringify(readExample('input')));
    printed = JSON.parse((await runPlumbline('stats', file)).stdout);
  });
  afterAll(() => folder.remove());

  it('shows what the command prints, to the sixth digit', () => {
    const shown = listNumbers(readExample('output'));
    expect(shown.length).toBeGreaterThan(20);
    const computed = new Map(listNumbers(printed));
    for (const [path, value] of shown) expect(computed.get(path), path).toBeCloseTo(value, 6);
  });

  it('says the numbers of its text and the state', () => {
    const numbers = new Map(listNumbers(printed));
    for (const path of ['/bins/0/live_share_shrunk', '/bins/0/contribution', '/bins/3/contribution']) {
      expect(page.split('## A worked example')[1]).toContain(`${numbers.get(path)!.toFixed(6)}`);
    }
    expect((printed as { verdict: { state: string } }).verdict.state).toBe('drift');
  });

  it('has a row for every recipe, and takes its examples itself', async () => {
    for (const { name } of RECIPES) expect(page).toMatch(new RegExp(`^\\| \`${name}\` +\\|`, 'm'));
    const section = page.split('## Hold our numbers against yours')[1]!.split('\n## ')[0]!;
    const examples = [...section.matchAll(/```json\n([^]*?)```/g)].map((match) => match[1]!);
    expect(examples).toHaveLength(3);
    for (const example of examples) {
      const file = join(folder.path, 'form.json');
      await writeFile(file, example);
      expect(JSON.parse((await runPlumbline('stats', file)).stdout)).toHaveProperty('statistics');
    }
  });
});
