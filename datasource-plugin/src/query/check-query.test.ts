import type { ModelsQuery } from '../types';
import { checkQuery } from './check-query';

const query: ModelsQuery = {
  refId: 'A',
  queryType: 'histogram',
  source: 'live',
  model: 'churn',
  version: '1',
  feature: 'age',
};

describe('checkQuery', () => {
  it('leaves out what is empty', () =>
    expect(checkQuery({ ...query, role: '' as never, window: '' }, query)).toEqual({
      source: 'live',
      selector: { model: 'churn', version: '1', feature: 'age', role: undefined },
      window: undefined,
    }));

  it('names the variable that has no value', () =>
    expect(() => checkQuery({ ...query, feature: '' }, { ...query, feature: '$feature' })).toThrow(
      'No feature is chosen: $feature has no value',
    ));

  it.each([
    [{ source: 'tape' as never }, 'no source "tape": it is one of history, live'],
    [{ role: 'boss' as never }, 'no role "boss": it is one of feature, prediction, label'],
  ])('refuses %j', (change, words) =>
    expect(() => checkQuery({ ...query, ...change }, query)).toThrow(words),
  );
});
