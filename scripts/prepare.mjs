// What a fresh clone needs before anything of ours can run. Plain JavaScript: this runs before npm has installed anything.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const OLDEST_NODE = [20, 19];

/** Runs a command with its output in the terminal; false if it failed. */
export async function run(command, args, options = {}) {
  try {
    const [code] = await once(spawn(command, args, { cwd: ROOT, stdio: 'inherit', ...options }), 'close');
    return code === 0;
  } catch (error) {
    console.error(`${command}: ${error.message}`);
    return false;
  }
}

/** Runs a command beside others. Returns whether it succeeded, and all it said. */
export async function capture(command, args, options = {}) {
  let output = '';
  try {
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    const [code] = await once(child, 'close');
    return { ok: code === 0, output };
  } catch (error) {
    return { ok: false, output: `${output}${command}: ${error.message}` };
  }
}

/** Runs a step of the preparation, with all it says on standard error; ends the process if it failed. Returns seconds. */
export async function runStep(title, command, args, options) {
  const start = Date.now();
  console.error(`\n▸ ${title}`);
  if (!(await run(command, args, { stdio: ['inherit', 2, 2], ...options }))) {
    console.error(`\n${title} failed: ${command} ${args.join(' ')}`);
    process.exit(1);
  }
  return (Date.now() - start) / 1000;
}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  console.error(`Plumbline needs Node ${OLDEST_NODE.join('.')} or newer, this is ${process.versions.node}.`);
  process.exit(1);
}

/**
 * Installs npm packages unless those of the lock file are there already. Returns seconds.
 *
 * @param {string} [folder] folder of the lock file, below the root; the root itself if left out
 */
export async function installPackages(folder = '') {
  const cwd = join(ROOT, folder);
  const lock = join(cwd, 'package-lock.json');
  const installed = join(cwd, 'node_modules/.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return 0;
  const title = `Installing npm packages${folder && ` of ${folder}`}`;
  return runStep(title, 'npm', ['ci', '--no-audit', '--no-fund'], { cwd });
}

function isInstalled(binary) {
  return spawnSync('sh', ['-c', `command -v ${binary}`], { stdio: 'ignore' }).status === 0;
}

/**
 * Sees to it that programs of Debian packages are there: installs them when that is possible.
 *
 * @param {Record<string, string>} packageOf package by program
 * @returns {Promise<string[]>} the packages that are still missing, after saying how to install them
 */
export async function ensureDebianPackages(packageOf) {
  const listMissing = () => [
    ...new Set(
      Object.keys(packageOf)
        .filter((binary) => !isInstalled(binary))
        .map((binary) => packageOf[binary]),
    ),
  ];
  const wanted = listMissing();
  if (wanted.length === 0) return [];
  if (process.getuid?.() === 0 && isInstalled('apt-get')) {
    console.error(`\n▸ Installing Debian packages: ${wanted.join(' ')}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const quiet = { env, stdio: ['ignore', 'ignore', 'inherit'] };
    await run('apt-get', ['update', '-qq'], quiet);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], quiet);
  }
  const missing = listMissing();
  if (missing.length > 0) {
    console.error(
      `\nMissing: ${missing.join(', ')}. Install with: sudo apt-get install ${missing.join(' ')}`,
    );
  }
  return missing;
}
