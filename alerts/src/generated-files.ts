import type { Generated } from '@plumbline/tools';
import { GENERATE_COMMAND } from './header.js';
import { FILE_NAMES, FORMATS, renderRules } from './render.js';

/** The files of `generated/`. */
export const GENERATED: Generated = {
  outputs: Object.fromEntries(FORMATS.map((format) => [FILE_NAMES[format], () => renderRules({}, format)])),
  source: 'alerts/src',
  command: GENERATE_COMMAND,
};
