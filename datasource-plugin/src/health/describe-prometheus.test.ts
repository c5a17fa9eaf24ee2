import { describePrometheus } from './describe-prometheus';

const version = (model: string, name: string) => ({ model, version: name, baselineCreatedAt: '' });
const versions = [version('churn', '1'), version('churn', '2')];

describe('describePrometheus', () => {
  it('says what is scraped and recorded', () =>
    expect(describePrometheus({ versions, bins: 40, windows: ['5m', '1d'] })).toEqual({
      status: 'success',
      message: 'Prometheus scrapes 1 model in 2 versions (40 bins) and records windows of 5m, 1d.',
    }));

  it.each([
    [{ versions: [], bins: 0, windows: [] }, 'Add the exporter to its scrape_configs'],
    [{ versions, bins: 0, windows: [] }, 'scrapes no exporter at the moment'],
    [{ versions, bins: 40, windows: [] }, 'history works, but the recording rules are not loaded'],
  ])('warns of what is missing: %j', (facts, words) => {
    const { status, message } = describePrometheus(facts);
    expect(status).toBe('warning');
    expect(message).toContain(words);
  });
});
