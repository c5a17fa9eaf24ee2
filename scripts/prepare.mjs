// What a fresh clone needs before anything of ours can run. Plain JavaScript: this runs before npm has installed anything.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const OLDEST_NODE = [20, 19];

/** Runs a command with its output in the terminal; false if it failed. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
  if (error) console.error(`${command}: ${error.message}`);
  return status === 0;
}

/** Runs a step of the preparation, with all it says on standard error; ends the process if it failed. Returns seconds. */
export function runStep(title, command, args, options) {
  const start = Date.now();
  console.error(`\n▸ ${title}`);
  if (!run(command, args, { stdio: ['inherit', 2, 2], ...options })) {
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
export function installPackages(folder = '') {
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
 * @returns {string[]} the packages that are still missing, after saying how to install them
 */
export function ensureDebianPackages(packageOf) {
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
    run('apt-get', ['update', '-qq'], quiet);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], quiet);
  }
  const missing = listMissing();
  if (missing.length > 0) {
    console.error(
      `\nMissing: ${missing.join(', ')}. Install with: sudo apt-get install ${missing.join(' ')}`,
    );
  }
  return missing;
}
