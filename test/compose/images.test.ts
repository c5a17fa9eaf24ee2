import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parseDockerfile, type Stage } from './dockerfile.js';
import { listImports } from './list-imports.js';
import { readCompose, ROOT } from './read-compose.js';

// Neither image can be built in a test. So here is what each program of theirs loads, held against what its image gets.

const stages = parseDockerfile(await readFile(join(ROOT, 'Dockerfile'), 'utf8'));
const { services } = await readCompose();

/** A stage and those it starts from, the first ones first. */
function listLayers(name: string): Stage[] {
  const stage = stages.find((each) => each.name === name);
  return stage ? [...listLayers(stage.from), stage] : [];
}

/** Folders and files of the repository that an image gets. */
function listCopied(image: string): string[] {
  const copies = listLayers(image).flatMap(({ instructions }) =>
    instructions.filter(({ name }) => name === 'COPY'),
  );
  return copies.flatMap(({ words }) => /^--from=build \/app\/(\S+) \.\//.exec(words)?.[1] ?? []);
}

/** The packages that are installed for all images: those that one workspace needs when it runs. */
const installed = await (async () => {
  const runs = stages.find(({ name }) => name === 'packages')!.instructions.map(({ words }) => words);
  const [, workspace] = runs
    .map((words) => /^npm ci .*--omit=dev --workspace (\S+)/.exec(words))
    .find(Boolean)!;
  const list = ['ls', '--all', '--parseable', '--omit=dev', '--workspace', workspace!];
  const { stdout } = await promisify(execFile)('npm', list, { cwd: ROOT, maxBuffer: 1e8 });
  return stdout.split('\n').flatMap((line) => line.split('/node_modules/').slice(1).at(-1) ?? []);
})();

const isProgram = (word: string) => /\.m?js$/.test(word);
const readCommand = (image: string): string[] =>
  listLayers(image).flatMap(({ instructions }) =>
    instructions
      .filter(({ name }) => name === 'CMD' || name === 'ENTRYPOINT')
      .flatMap(({ words }) => JSON.parse(words) as string[]),
  );

/** Programs that an image runs: by its own command, and by those of the services made from it. */
function listPrograms(image: string): string[] {
  const ofServices = Object.values(services).filter(({ build }) => build?.target === image);
  const words = [...readCommand(image), ...ofServices.flatMap(({ command = [] }) => command)];
  return [...new Set(words.filter(isProgram))];
}

describe.each(['exporter', 'demo'])('the image "%s"', (image) => {
  it('runs programs', () => {
    const programs = { exporter: 1, demo: 3 }[image];
    expect(listPrograms(image)).toHaveLength(programs!);
  });

  it.each(listPrograms(image))('has all that %s loads', async (program) => {
    const { files, packages } = await listImports(ROOT, program);
    const copied = listCopied(image);
    const has = (file: string) => copied.some((path) => file === path || file.startsWith(`${path}/`));
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((file) => !has(file))).toEqual([]);

    expect(installed.length).toBeGreaterThan(20);
    const isInstalled = (name: string) => installed.includes(name) || has(`node_modules/${name}`);
    expect(packages.filter((name) => !isInstalled(name))).toEqual([]);
  });
});
