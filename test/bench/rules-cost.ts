import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

const rulesSchema = z.object({
  data: z.object({
    groups: z.array(
      z.object({
        name: z.string(),
        interval: z.number(),
        evaluationTime: z.number(),
        lastEvaluation: z.string(),
        rules: z.array(
          z.object({
            name: z.string(),
            type: z.string(),
            labels: z.record(z.string(), z.string()).optional(),
            health: z.string(),
            lastError: z.string().optional(),
            evaluationTime: z.number(),
          }),
        ),
      }),
    ),
  }),
});

type Groups = z.infer<typeof rulesSchema>['data']['groups'];

export interface RuleCost {
  readonly group: string;
  readonly rule: string;
  readonly seconds: number;
}

export interface GroupCost {
  readonly name: string;
  readonly interval: number;
  /** Of each evaluation that counts. */
  readonly seconds: readonly number[];
  /** Of the costliest of them. */
  readonly rules: readonly RuleCost[];
}

/** An overloaded Prometheus takes its time. */
const PATIENCE_MS = 120_000;

/**
 * Watches evaluations until every group has had some.
 *
 * @param skipped first evaluations of each group that do not count: caches are cold then
 * @param counted evaluations of each group that count, at least
 * @throws Error with Prometheus' own words if a rule fails
 */
export async function watchCost(url: string, skipped: number, counted: number): Promise<GroupCost[]> {
  const seen = new Map<string, Map<string, Groups[number]>>();
  for (;;) {
    const groups = await readGroups(url);
    for (const group of groups) {
      // Go's zero time: not evaluated yet.
      if (group.lastEvaluation.startsWith('0001')) continue;
      const failed = group.rules.find(({ health }) => health === 'err');
      if (failed) throw new Error(`rule ${failed.name} of ${group.name} fails: ${failed.lastError}`);
      const ofGroup = seen.get(group.name) ?? new Map<string, Groups[number]>();
      seen.set(group.name, ofGroup);
      // Later looks may find rules of the next evaluation beside the time of this one.
      if (!ofGroup.has(group.lastEvaluation)) ofGroup.set(group.lastEvaluation, group);
    }
    const isDone = groups.every(({ name }) => (seen.get(name)?.size ?? 0) >= skipped + counted);
    if (isDone)
      return groups.map(({ name, interval }) =>
        summarize(name, interval, [...seen.get(name)!.values()].slice(skipped)),
      );
    await sleep(500);
  }
}

async function readGroups(url: string): Promise<Groups> {
  const answer = await fetch(`${url}/api/v1/rules`, { signal: AbortSignal.timeout(PATIENCE_MS) });
  return rulesSchema.parse(await answer.json()).data.groups;
}

function summarize(name: string, interval: number, counted: Groups): GroupCost {
  const costliest = counted.reduce((a, b) => (b.evaluationTime > a.evaluationTime ? b : a));
  return {
    ...{ name, interval, seconds: counted.map(({ evaluationTime }) => evaluationTime) },
    rules: costliest.rules.map(({ name: rule, labels, evaluationTime }) => ({
      group: name,
      rule: [rule, labels?.['against']].filter(Boolean).join(' against '),
      seconds: evaluationTime,
    })),
  };
}
