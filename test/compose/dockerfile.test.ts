import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDockerfile, type Stage } from './dockerfile.js';
import { ROOT } from './read-compose.js';

const stages = parseDockerfile(await readFile(join(ROOT, 'Dockerfile'), 'utf8'));
const wordsOf = ({ instructions }: Stage, wanted: string) =>
  instructions.flatMap(({ name, words }) => (name === wanted ? [words] : []));
const images = stages.filter((stage) => wordsOf(stage, 'USER').length > 0);

describe('the Dockerfile', () => {
  it('starts from pinned images or from its own earlier stages', () => {
    const earlier = new Set<string>();
    for (const { from, name } of stages) {
      expect(earlier.has(from) || from === 'node:20-bookworm-slim', from).toBe(true);
      expect(earlier.has(name), `${name} stands twice`).toBe(false);
      earlier.add(name);
    }
    for (const stage of stages) {
      for (const words of wordsOf(stage, 'COPY')) {
        const from = /^--from=(\S+)/.exec(words)?.[1];
        expect(from === undefined || earlier.has(from), words).toBe(true);
      }
    }
  });

  it('copies files that are there', () => {
    const copied = stages.flatMap((stage) => wordsOf(stage, 'COPY'));
    const sources = copied.flatMap((words) => /^--from=\S+ \/app\/(\S+) \.\//.exec(words)?.[1] ?? []);
    expect(sources.length).toBeGreaterThan(8);
    expect(sources.filter((source) => !existsSync(join(ROOT, source)))).toEqual([]);
  });

  it('installs from the lock file', () => {
    const runs = stages.flatMap((stage) => wordsOf(stage, 'RUN'));
    const npm = runs.filter((words) => words.includes('npm'));
    expect(npm.length).toBeGreaterThan(0);
    for (const words of npm) expect(words).toMatch(/^npm ci /);
  });

  it('makes images that do not run as root, with their command as a list', () => {
    expect(images.map(({ name }) => name)).toEqual(['exporter', 'demo']);
    for (const stage of images) {
      expect(wordsOf(stage, 'USER').at(-1)).toBe('node');
      for (const kind of ['ENTRYPOINT', 'CMD']) {
        expect(wordsOf(stage, kind)).toEqual([expect.stringMatching(/^\[.*\]$/)]);
      }
    }
  });
});
