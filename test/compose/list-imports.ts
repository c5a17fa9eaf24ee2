import { readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import { build, type Plugin } from 'esbuild';

export interface Imports {
  /** Files of this repository that a program loads, itself among them, as paths from the repository's folder. */
  readonly files: readonly string[];
  /** Packages that these files import, or look up by `require.resolve`. */
  readonly packages: readonly string[];
}

const OURS = /^(@plumbline\/|plumbline(\/|$))/;
const LOOKED_UP = /\.resolve\('([^'./][^']*)'\)/g;
const LOADED_LATER = /new URL\('(\.[^']+\.js)', import\.meta\.url\)/g;

/** All that a program of this repository loads, by way of its imports. @throws Error for a file that is not there */
export async function listImports(root: string, program: string): Promise<Imports> {
  const packages = new Set<string>();
  const note = (id: string) => {
    if (!isBuiltin(id)) packages.add(nameOf(id));
  };
  const stopAtPackages: Plugin = {
    name: 'stop-at-packages',
    setup({ onResolve }) {
      onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
        if (kind === 'entry-point') return null;
        note(path);
        return OURS.test(path) ? null : { path, external: true };
      });
    },
  };
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [program],
    plugins: [stopAtPackages],
    ...{ bundle: true, format: 'esm', platform: 'node', metafile: true, write: false, logLevel: 'silent' },
    outdir: 'nowhere',
  });
  const files = new Set(Object.keys(metafile.inputs));
  for (const file of [...files]) {
    const source = await readFile(join(root, file), 'utf8');
    for (const [, id] of source.matchAll(LOOKED_UP)) note(id!);
    for (const [, path] of source.matchAll(LOADED_LATER)) {
      const later = await listImports(root, join(dirname(file), path!));
      later.files.forEach((each) => files.add(each));
      later.packages.forEach((each) => packages.add(each));
    }
  }
  return { files: [...files], packages: [...packages] };
}

/** `@scope/name/file` → `@scope/name`. */
const nameOf = (id: string): string =>
  id
    .split('/')
    .slice(0, id.startsWith('@') ? 2 : 1)
    .join('/');
