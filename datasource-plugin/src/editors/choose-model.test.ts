import { chooseModel } from './choose-model';

const chosen = { model: 'churn', version: '1', feature: 'age' };

describe('chooseModel', () => {
  it('clears what belongs to the last model, variables not', () => {
    expect(chooseModel(chosen, 'fraud')).toEqual({ model: 'fraud', version: '', feature: '' });
    expect(chooseModel({ ...chosen, version: '$version' }, 'fraud')).toMatchObject({ version: '$version' });
  });

  it('keeps all where the model stays', () => expect(chooseModel(chosen, 'churn')).toEqual(chosen));
});
