export type { Tails } from './domain.js';
export * from './beta.js';
export * from './chi-squared.js';
export * from './gamma.js';
export * from './incomplete-beta.js';
export * from './incomplete-gamma.js';
export * from './kolmogorov.js';
export { normalTails } from './normal.js';
export * from './student.js';
