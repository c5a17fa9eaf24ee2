import type { ModelSelection } from './exposition.js';
/**
 * What `collect[]` and `model` in a query ask for; everything where they are absent.
 *
 * @throws RequestError 400 with the known names
 */
export declare function parseSelection(query: Readonly<Record<string, unknown>>, listModels: () => readonly string[]): ModelSelection;
//# sourceMappingURL=selection.d.ts.map