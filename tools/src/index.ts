export { findStale, writeGenerated, type Generated } from './generated-files.js';
export { generate } from './generate.js';
