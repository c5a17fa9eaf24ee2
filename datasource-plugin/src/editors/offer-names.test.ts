import { offerNames } from './offer-names';

describe('offerNames', () => {
  const load = () => Promise.resolve(['age', 'income', 'Age group']);

  it('offers variables and names that match what was typed', async () => {
    expect(await offerNames('', ['model'], load)).toEqual(
      ['$model', 'age', 'income', 'Age group'].map((value) => ({ value })),
    );
    expect(await offerNames('age', ['model', 'age'], load)).toEqual(
      ['$age', 'age', 'Age group'].map((value) => ({ value })),
    );
  });

  it('shows why names could not be loaded, beside the variables', async () => {
    const offered = await offerNames('', ['model'], () => Promise.reject(new Error('Prometheus is down')));
    expect(offered).toEqual([
      { value: '$model' },
      expect.objectContaining({ infoOption: true, description: 'Prometheus is down' }),
    ]);
  });
});
