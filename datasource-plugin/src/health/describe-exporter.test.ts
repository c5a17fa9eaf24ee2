import { SourceError } from '../sources/source-error';
import { fetchError } from '../testing/fake-backend';
import { versionOf } from '../testing/models';
import { describeExporterFailure, describeModels } from './describe-exporter';

describe('describeModels', () => {
  it('counts models and versions', () => {
    const models = [versionOf('churn', '1'), versionOf('churn', '2'), versionOf('fraud', '1')];
    expect(describeModels({ models })).toEqual({
      status: 'success',
      message: 'Connected. The exporter watches 2 models in 3 versions.',
    });
  });

  it('says what an exporter without models needs', () =>
    expect(describeModels({ models: [] }).message).toContain('give it a baseline'));
});

describe('describeExporterFailure', () => {
  it('takes any 404 for a wrong URL, whatever words it comes with', () => {
    const failure = new SourceError('there is nothing', { cause: fetchError(404) });
    const { status, message } = describeExporterFailure(failure);
    expect(status).toBe('error');
    expect(message).toContain('/api/v1/models below this URL (404)');
  });

  it('passes on everything else', () =>
    expect(describeExporterFailure(new SourceError('because')).message).toBe('because'));
});
