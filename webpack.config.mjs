import { createRequire } from 'node:module';
import path from 'node:path';
import { register } from 'tsx/cjs/api';

register();
const base = path.resolve(import.meta.dirname, '.config/webpack/webpack.config.ts');
const { default: configureBase } = createRequire(import.meta.url)(base);

/**
 * Builds the Grafana plugin in the current folder (npm runs a workspace's scripts there).
 * One `.config/` serves both plugins, so the cache, which would look for it in the plugin's folder, is set anew.
 */
export default async function configurePlugin(env) {
  const config = await configureBase(env);
  return {
    ...config,
    cache: {
      type: 'filesystem',
      name: `${config.output.uniqueName}-${config.mode}`,
      cacheDirectory: path.resolve(import.meta.dirname, '.cache/webpack'),
      buildDependencies: { config: [import.meta.filename, base] },
    },
  };
}
