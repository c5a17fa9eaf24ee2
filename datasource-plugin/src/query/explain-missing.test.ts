import type { Catalogue } from '../lists/ask-lists';
import { explainMissing } from './explain-missing';

const catalogue: Catalogue = {
  versions: () => Promise.resolve([{ model: 'churn', version: '1', baselineCreatedAt: '' }]),
  features: () =>
    Promise.resolve(
      ['age', ...Array.from({ length: 11 }, (_, i) => `x${i}`)].map((feature) => ({
        role: 'feature',
        feature,
      })),
    ),
  windows: () => Promise.resolve([]),
};
const empty: Catalogue = { ...catalogue, versions: () => Promise.resolve([]) };
const selector = { model: 'churn', version: '1', feature: 'age' };

describe('explainMissing', () => {
  it.each([
    ['model', { ...selector, model: 'n' }, 'no model "n" in this time range: there is churn.'],
    ['version', { ...selector, version: '2' }, 'no version "2" in this time range: there is 1.'],
    ['feature', { ...selector, feature: 'z' }, 'no feature "z"'],
    ['role', { ...selector, role: 'label' as const }, 'no label "age" in this time range: there is none.'],
    ['baseline', selector, 'no metric_relabel_configs of the scrape drops plumbline_feature_baseline_ratio'],
  ])('says that the %s is missing, and what is there', async (_, missing, words) =>
    expect(await explainMissing(missing, catalogue)).toContain(words),
  );

  it('lists a few names only', async () =>
    expect(await explainMissing({ ...selector, feature: 'z' }, catalogue)).toContain(
      'there is age, x0, x1, x2, x3, x4, x5, x6, x7, x8 and 2 more.',
    ));

  it('says that Prometheus knows nothing of Plumbline', async () =>
    expect(await explainMissing(selector, empty)).toContain('no metrics of Plumbline in this time range'));
});
