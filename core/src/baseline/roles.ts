/** What a column is to its model: an input, an output, or the truth that arrives later. */
export const ROLES = ['feature', 'prediction', 'label'] as const;
export type Role = (typeof ROLES)[number];
