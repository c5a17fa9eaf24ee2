import { combineFindings } from './finding';

describe('combineFindings', () => {
  it('is as grave as the gravest, which is told first', () =>
    expect(
      combineFindings([
        { status: 'success', message: 'Good.' },
        { status: 'warning', message: 'Beware.' },
        { status: 'error', message: 'Bad.' },
      ]),
    ).toEqual({ status: 'error', message: 'Bad. Beware. Good.' }));

  it('says what to configure where nothing is', () => {
    const { status, message } = combineFindings([]);
    expect(status).toBe('error');
    expect(message).toContain('a Prometheus data source for history, or both');
  });
});
