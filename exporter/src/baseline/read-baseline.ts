import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Baseline } from '@plumbline/core';
import { formatOf } from '../data/formats.js';
import { parseBytes } from './parse-bytes.js';

/** No baseline file is read beyond this; 10 000 columns with all their categories are a tenth of it. */
export const MOST_BASELINE_BYTES = 256 * 2 ** 20;

const WAY_OUT = 'build one from the data with "plumbline baseline build"';

/** The name that stands for standard input. */
export const STDIN = '-';

/**
 * Reads a baseline from a file, a pipe or, as {@link STDIN}, standard input.
 *
 * @throws Error naming the path if it cannot be read, BaselineError for what stands in it
 */
export async function readBaseline(path: string): Promise<Baseline> {
  return parseBytes(await readBytes(path), describeSource(path));
}

/** How messages name a path. */
export const describeSource = (path: string): string => (path === STDIN ? 'standard input' : path);

/** Reads the text of a baseline file. @throws Error as {@link readBytes} does */
export const readText = async (path: string): Promise<string> =>
  new TextDecoder().decode(await readBytes(path));

/**
 * Reads the bytes of a baseline file, which are UTF-8.
 *
 * @throws Error naming the path: absent, a folder, data, unreadable, too large, or not UTF-8
 */
export async function readBytes(path: string): Promise<Buffer> {
  const source = describeSource(path);
  let bytes: Buffer;
  try {
    bytes = path === STDIN ? await collect(process.stdin) : await readFrom(path);
  } catch (error) {
    throw new Error(explain(error as NodeJS.ErrnoException, source), { cause: error });
  }
  if (isUtf8(bytes)) return bytes;
  throw new Error(`${source} is not UTF-8 text, so it is no baseline file: ${WAY_OUT}`);
}

async function readFrom(path: string): Promise<Buffer> {
  const { size } = await stat(path);
  if (formatOf(path)) throw fault('EDATA');
  if (size > MOST_BASELINE_BYTES) throw fault('EFBIG');
  return collect(createReadStream(path));
}

/** Counts while reading, as a pipe or a device does not tell its size. */
async function collect(stream: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
    size += chunk.length;
    if (size > MOST_BASELINE_BYTES) throw fault('EFBIG');
  }
  return Buffer.concat(chunks, size);
}

const fault = (code: 'EDATA' | 'EFBIG'): Error => Object.assign(new Error(code), { code });

function explain({ code, message }: NodeJS.ErrnoException, source: string): string {
  if (code === 'ENOENT') return `there is no file ${source}: build one with "plumbline baseline build"`;
  if (code === 'EISDIR') return `${source} is a folder: name a baseline file in it`;
  if (code === 'EDATA') {
    return `${source} is data (${formatOf(source)!.name}), no baseline: build one with "plumbline baseline build ${source} --model NAME --version VERSION --out baseline.json"`;
  }
  if (code === 'EFBIG') {
    const most = `${MOST_BASELINE_BYTES / 2 ** 20} MiB`;
    return `${source} is larger than ${most}, which no baseline is: ${WAY_OUT}`;
  }
  return `cannot read ${source}: ${message}`;
}
