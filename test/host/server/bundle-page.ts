import path from 'node:path';
import { hostFolder } from './folders.js';
import { build, type Plugin } from 'esbuild';
import type { LineFacts } from './lines.js';

export const pageFolder = path.join(hostFolder, 'page');

/**
 * Bundles the host's page against one line of Grafana packages.
 * @param outputFolder receives main.js, main.css and the chunks
 */
export async function bundlePage(line: LineFacts, outputFolder: string): Promise<void> {
  await build({
    entryPoints: [path.join(pageFolder, 'main.tsx')],
    outdir: outputFolder,
    bundle: true,
    format: 'esm',
    splitting: true,
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}', global: 'globalThis' },
    loader: { '.svg': 'dataurl', '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl' },
    logLevel: 'error',
    plugins: [resolveFromLine(line), shareWithScenes],
  });
}

/** The page's own files import packages as the line has them; packages import each other as usual. */
function resolveFromLine({ folder }: LineFacts): Plugin {
  return {
    name: 'resolve-from-line',
    setup(build) {
      build.onResolve({ filter: /^[^./]/ }, ({ path: id, importer, kind, pluginData }) => {
        if (pluginData === 'resolved' || !importer.startsWith(pageFolder)) return null;
        return build.resolve(id, { kind, resolveDir: folder, pluginData: 'resolved' });
      });
    },
  };
}

/**
 * `@grafana/scenes` is there as CommonJS only (its ES entry is missing or does not fit). What it requires is taken
 * as the ES modules everybody else imports, or there would be two copies of the Grafana packages, rxjs and emotion.
 */
const shareWithScenes: Plugin = {
  name: 'share-with-scenes',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path: id, importer, kind, resolveDir, pluginData }) => {
      if (pluginData === 'resolved' || kind !== 'require-call' || !importer.includes('/@grafana/scenes/'))
        return null;
      return build.resolve(id, { kind: 'import-statement', resolveDir, importer, pluginData: 'resolved' });
    });
  },
};
