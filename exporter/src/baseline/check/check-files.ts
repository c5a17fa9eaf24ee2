import type { Baseline } from '@plumbline/core';
import { findDoubles, listBaselineFiles } from '../../config/baselines.js';
import { describeSource, readText, STDIN } from '../read-baseline.js';
import { checkText, type CheckedText, type Finding } from './check-text.js';

export interface CheckedFile extends CheckedText {
  /** The path as it was given or found; words for standard input. */
  readonly file: string;
}

/**
 * Checks baseline files, alone and against one another.
 *
 * @param paths files, folders of which every `*.json` is taken, or `-`
 */
export async function checkFiles(paths: readonly string[]): Promise<CheckedFile[]> {
  const checked: CheckedFile[] = [];
  for (const path of paths) {
    try {
      const files = path === STDIN ? [path] : await listBaselineFiles(path);
      for (const file of files) checked.push(await checkFile(file));
    } catch (error) {
      checked.push(refuse(path, error));
    }
  }
  return addDoubles(checked);
}

async function checkFile(path: string): Promise<CheckedFile> {
  try {
    return { file: describeSource(path), ...checkText(await readText(path), path) };
  } catch (error) {
    return refuse(path, error);
  }
}

const asFault = (message: string): Finding => ({ severity: 'fault', path: [], message });

function refuse(path: string, error: unknown): CheckedFile {
  return { file: describeSource(path), findings: [asFault((error as Error).message)], more: 0 };
}

function addDoubles(checked: readonly CheckedFile[]): CheckedFile[] {
  const sound = checked.filter((each): each is CheckedFile & { baseline: Baseline } => !!each.baseline);
  const doubles = findDoubles(sound);
  return checked.map((each) => {
    // The same file may be named twice: its first standing is no double.
    const double = doubles.find(({ index }) => sound[index] === each);
    return double ? { ...each, findings: [...each.findings, asFault(double.message)] } : each;
  });
}
