import type { BaselineFeature } from '@plumbline/core';
import { binCategories } from './bin-categories.js';
import { binNumbers } from './bin-numbers.js';
import type { BuildContext, Job } from './build-context.js';
import type { Part } from './choose-parts.js';
import { sortParts } from './sort-parts.js';

/** The distribution of every column that has one, in the order of the parts. */
export async function summariseParts(
  context: BuildContext,
  parts: readonly Part[],
): Promise<BaselineFeature[]> {
  const { numeric, categorical } = await sortParts(context, parts);
  const total = numeric.length + categorical.length;
  let finished = 0;
  const advance = (columns: number): void => context.progress.report((finished += columns), total);
  advance(0);

  const features = new Map<Part, BaselineFeature>();
  const turned: Job[] = [];
  for (const { job, valueType } of categorical) {
    const feature = await binCategories(context, job, valueType);
    if (feature === 'numeric') turned.push(job);
    else {
      if (feature) features.set(job.part, feature);
      advance(1);
    }
  }
  const jobs = [...numeric, ...turned];
  const binned = await binNumbers(context, jobs, advance);
  jobs.forEach(({ part }, i) => features.set(part, binned[i]!));
  return parts.flatMap((part) => features.get(part) ?? []);
}
