import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BuiltPlugin, PluginJson } from './types.js';

/**
 * Reads a built plugin.
 * @param folder the plugin's `dist` folder
 * @throws Error if it was not built
 */
export async function readPlugin(folder: string): Promise<BuiltPlugin> {
  const file = path.join(folder, 'plugin.json');
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Error(`${file} cannot be read: build the plugin first (npm run build)`, { cause });
  });
  return { folder, json: JSON.parse(text) as PluginJson };
}
