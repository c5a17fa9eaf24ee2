import { azure } from './azure.js';
import { boxkite } from './boxkite.js';
import { deepchecks } from './deepchecks.js';
import { evidently } from './evidently.js';
import { mlrun } from './mlrun.js';
import { nannyml } from './nannyml.js';
import type { Recipe } from './recipe.js';
import { scouter } from './scouter.js';

export { quantileEdges, thresholdByChiSquared, thresholdByNormal } from './scouter.js';
export { finiteOrNull } from './recipe.js';
export type { Recipe, RecipeBins, RecipeInput, RecipeResult } from './recipe.js';

/** Recipes of other tools, in the order of their names. */
export const RECIPES: readonly Recipe[] = [azure, boxkite, deepchecks, evidently, mlrun, nannyml, scouter];
