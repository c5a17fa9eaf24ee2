import { describe, expect, it } from 'vitest';
import { seedNormal } from './golden/numpy-random.js';
import cases from './golden/drift-cases.json' with { type: 'json' };
import {
  quantileEdges,
  RECIPES,
  thresholdByChiSquared,
  thresholdByNormal,
  type RecipeInput,
} from './index.js';

// Each case holds where its number was published (repo, path), the inputs, the number and its tolerance.
type Inputs = Readonly<Record<string, unknown>>;

const numbers = (inputs: Inputs, name: string): number[] => inputs[name] as number[];
const given = (inputs: Inputs, name: string): number => inputs[name] as number;

/** Counts as a case gives them; what lies outside the reference is one more bin. */
function readCounts(inputs: Inputs): RecipeInput {
  const outside = (inputs.cur_outside ?? inputs.cur_new_category_count ?? 0) as number;
  return {
    kind: 'counts',
    ordered: !('categories' in inputs) && 'edges' in inputs,
    baseline: [...numbers(inputs, 'ref_counts'), 0],
    live: [...numbers(inputs, 'cur_counts'), outside],
  };
}
const plainCounts = (inputs: Inputs): RecipeInput => ({
  kind: 'counts',
  ordered: false,
  baseline: numbers(inputs, 'ref_counts'),
  live: numbers(inputs, 'cur_counts'),
});
const shares =
  (baseline: string, live: string) =>
  (inputs: Inputs): RecipeInput => ({
    kind: 'counts',
    ordered: true,
    baseline: numbers(inputs, baseline),
    live: numbers(inputs, live),
  });
const values = (inputs: Inputs): RecipeInput => ({
  kind: 'numbers',
  baseline: numbers(inputs, 'ref'),
  live: numbers(inputs, 'cur'),
});

function countLetters(inputs: Inputs): RecipeInput {
  const letters = [...new Set(`${inputs.ref}${inputs.cur}`)];
  const count = (text: unknown) => letters.map((letter) => String(text).split(letter).length - 1);
  return { kind: 'counts', ordered: false, baseline: count(inputs.ref), live: count(inputs.cur) };
}

/** `seed(1) normal(0,1,10000), normal(1,1,1000)` */
function drawNormals(inputs: Inputs): RecipeInput {
  const [seed, ...rest] = [...String(inputs.rng).matchAll(/-?\d+/g)].map(Number) as number[];
  const draw = seedNormal(seed!);
  const [baseline, live] = [rest.slice(0, 3), rest.slice(3, 6)].map(([mean, deviation, size]) =>
    draw(mean!, deviation!, size!),
  );
  return { kind: 'numbers', baseline: baseline!, live: live! };
}

type Compute = (inputs: Inputs) => number | null | undefined;

const by =
  (recipe: string, statistic: string, read: (inputs: Inputs) => RecipeInput): Compute =>
  (inputs) =>
    RECIPES.find(({ name }) => name === recipe)!.compute(read(inputs)).statistics[statistic];

const chiThreshold: Compute = (inputs) =>
  thresholdByChiSquared(given(inputs, 'M'), given(inputs, 'B'), given(inputs, 'alpha'));

/** By the id's beginning: how a case is computed. */
const WAYS: readonly (readonly [id: RegExp, compute: Compute])[] = [
  [/^ev-chi-/, by('evidently', 'chisquare_p', plainCounts)],
  [/^ev-hel-/, by('evidently', 'hellinger', plainCounts)],
  [/^ev-t-/, by('evidently', 't_test_p', values)],
  [/^mlrun-tvd-/, by('mlrun', 'tvd', shares('u', 't'))],
  [/^mlrun-hellinger-/, by('mlrun', 'hellinger', shares('u', 't'))],
  [/^mlrun-symmetric-/, by('mlrun', 'kld', shares('u', 't'))],
  [/^dc-emd-/, by('deepchecks', 'earth_movers_distance', values)],
  [/^sc-psi-/, by('scouter', 'psi', shares('ref_p', 'cur_p'))],
  [
    /^sc-thr-normal$/,
    (inputs) => thresholdByNormal(given(inputs, 'M'), given(inputs, 'B'), given(inputs, 'alpha')),
  ],
  [/^sc-thr-chi-/, chiThreshold],
  [/^sc-quart$/, (inputs) => quantileEdges(numbers(inputs, 'data'), given(inputs, 'num_bins'))[0]],
  [/^nn-js-/, by('nannyml', 'jensen_shannon', readCounts)],
  [/^nn-hel-/, by('nannyml', 'hellinger', readCounts)],
  [/^nn-linf-/, by('nannyml', 'l_infinity', countLetters)],
  [/^nn-wass-/, by('nannyml', 'wasserstein', drawNormals)],
  [/^az-.*-JS$/, by('azure', 'JensenShannonDistance', plainCounts)],
  [/^az-.*-PSI$/, by('azure', 'PopulationStabilityIndex', plainCounts)],
  [/^az-.*-Pearson$/, by('azure', 'PearsonsChiSquaredTest', plainCounts)],
];

describe('published numbers', () => {
  it('stand here all of them, each with one way to compute it', () => {
    expect(cases).toHaveLength(41);
    const ways = cases.map(({ id }) => [id, WAYS.filter(([pattern]) => pattern.test(id)).length]);
    expect(ways.filter(([, count]) => count !== 1)).toEqual([]);
    const unused = WAYS.filter(([pattern]) => !cases.some(({ id }) => pattern.test(id)));
    expect(unused).toEqual([]);
  });

  it.each(cases.map((each) => [each.id, `${each.repo} ${each.path}`, each] as const))(
    '%s of %s',
    (id, _source, { inputs, published, tolerance }) => {
      const compute = WAYS.find(([pattern]) => pattern.test(id))![1];
      const value = compute(inputs as Inputs);
      expect(typeof value).toBe('number');
      expect(Math.abs(value! - published)).toBeLessThanOrEqual(tolerance);
    },
  );
});

describe('from raw values', () => {
  const draw = seedNormal(1);
  const baseline = draw(0, 1, 10_000);
  const live = draw(0, 1, 1000);

  it('draws as numpy does', () => {
    // numpy.random.seed(1); numpy.random.normal(0, 1, 10000)
    expect(baseline[0]).toBeCloseTo(1.6243453636632417, 15);
    expect(Math.min(...baseline)).toBe(-3.656440099254795);
    expect(Math.max(...baseline)).toBe(4.026849044547378);
  });

  it('NannyML’s bins and counts are those of the published case', () => {
    const { inputs } = cases.find(({ id }) => id === 'nn-js-cont')!;
    const { bins, statistics } = findRecipe('nannyml').compute({ kind: 'numbers', baseline, live });
    expect(bins!.edges).toHaveLength(inputs.edges!.length);
    bins!.edges.forEach((edge, i) => expect(edge).toBeCloseTo(inputs.edges![i]!, 12));
    expect(bins).toMatchObject({ baseline: inputs.ref_counts, live: inputs.cur_counts });
    expect(statistics.jensen_shannon).toBeCloseTo(0.05, 2);
  });

  it.each(RECIPES.filter(({ name }) => name !== 'boxkite'))(
    '$name finds no drift here, and some there',
    (recipe) => {
      const { compute } = recipe;
      const same = Object.values(compute({ kind: 'numbers', baseline, live: baseline }).statistics);
      const shifted = compute({ kind: 'numbers', baseline, live: live.map((value) => value + 1) }).statistics;
      const near = compute({ kind: 'numbers', baseline, live }).statistics;
      const distances = Object.keys(near).filter((name) => !/_p$|threshold/.test(name));
      expect(distances.length).toBeGreaterThan(0);
      for (const value of same) expect(Number.isFinite(value)).toBe(true);
      for (const name of distances) expect(shifted[name]!, name).toBeGreaterThan(2 * near[name]!);
    },
  );

  it('a constant sample is no fault', () => {
    const constant = { kind: 'numbers', baseline: Array<number>(50).fill(3), live: [3, 3, 3] } as const;
    for (const recipe of RECIPES.filter(({ name }) => name !== 'boxkite')) {
      const { statistics } = recipe.compute(constant);
      const distances = Object.entries(statistics).filter(([name]) => !/_p$|threshold/.test(name));
      for (const [name, value] of distances) expect(value, `${recipe.name} ${name}`).toBeCloseTo(0, 12);
    }
  });
});

const findRecipe = (name: string) => RECIPES.find((recipe) => recipe.name === name)!;

describe('zeros and what the baseline has not', () => {
  const unseen: RecipeInput = { kind: 'counts', ordered: false, baseline: [60, 40, 0], live: [50, 40, 10] };

  it('Evidently fills with 1e-4, or less where a share is smaller', () => {
    const { psi } = findRecipe('evidently').compute(unseen).statistics;
    const byHand = (0.6 - 0.5) * Math.log(0.6 / 0.5) + (0.4 - 0.4) * 0 + (1e-4 - 0.1) * Math.log(1e-4 / 0.1);
    expect(psi).toBeCloseTo(byHand, 14);
    const rare = findRecipe('evidently').compute({ ...unseen, baseline: [99_999, 1, 0] }).statistics;
    const filled = 1e-5 / 1e6;
    const terms = [
      (0.99999 - 0.5) * Math.log(0.99999 / 0.5),
      (1e-5 - 0.4) * Math.log(1e-5 / 0.4),
      (filled - 0.1) * Math.log(filled / 0.1),
    ];
    expect(rare.psi).toBeCloseTo(terms[0]! + terms[1]! + terms[2]!, 12);
  });

  it('have no χ² where the tool has none', () => {
    expect(findRecipe('evidently').compute(unseen).statistics.chisquare_p).toBeNull();
    expect(findRecipe('azure').compute(unseen).statistics.PearsonsChiSquaredTest).toBeNull();
  });

  it('Boxkite adds 1 to every count', () => {
    const { symmetric_kl: value } = findRecipe('boxkite').compute(unseen).statistics;
    const [q, p] = [
      [61 / 103, 41 / 103, 1 / 103],
      [51 / 103, 41 / 103, 11 / 103],
    ];
    const byHand = q!.reduce((total, share, i) => total + (p![i]! - share) * Math.log(p![i]! / share), 0);
    expect(value).toBeCloseTo(byHand, 14);
  });
});

describe('what a recipe cannot take', () => {
  const values = { kind: 'numbers', baseline: [1, 2], live: [1] } as const;
  const faults: [string, RecipeInput, string][] = [
    ['boxkite', values, 'boxkite keeps no raw values'],
    [
      'deepchecks',
      { kind: 'counts', ordered: true, baseline: [1], live: [1] },
      'deepchecks compares raw values',
    ],
    ...['azure', 'deepchecks', 'evidently', 'mlrun', 'nannyml', 'scouter'].map(
      (name): [string, RecipeInput, string] => [name, { ...values, live: [NaN] }, 'NaN cannot be binned'],
    ),
    ...['azure', 'evidently', 'mlrun', 'nannyml', 'scouter'].map((name): [string, RecipeInput, string] => [
      name,
      { kind: 'counts', ordered: true, baseline: [1, 1], live: [0, 0] },
      'a sample is empty',
    ]),
  ];
  it.each(faults)('%s refuses %j', (name, input, message) => {
    expect(() => findRecipe(name).compute(input)).toThrow(message);
  });
});
