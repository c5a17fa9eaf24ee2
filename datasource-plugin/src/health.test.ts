import { describeAnswer, describeFailure } from './health';

const fetchError = (status: number) => ({
  status,
  statusText: 'Some Status',
  data: {},
  config: { url: '/' },
});

describe('describeAnswer', () => {
  it('accepts JSON', () => {
    expect(describeAnswer({}).status).toBe('success');
  });

  it.each(['<html></html>', '', null, undefined])('refuses %p, which is no JSON document', (body) => {
    const { status, message } = describeAnswer(body);
    expect(status).toBe('error');
    expect(message).toContain('not with JSON');
  });
});

describe('describeFailure', () => {
  it.each([
    [400, 'refused (400)'],
    [401, 'refused (401)'],
    [403, 'refused (403)'],
    [404, '--web.route-prefix'],
    [502, 'cannot reach the exporter (502)'],
    [504, 'cannot reach the exporter (504)'],
    [500, 'answered with an error: 500 Some Status'],
  ])('explains status %i', (status, words) => {
    const result = describeFailure(fetchError(status));
    expect(result.status).toBe('error');
    expect(result.message).toContain(words);
  });

  it('passes on the message of any other error', () => {
    expect(describeFailure(new TypeError('Failed to fetch')).message).toContain('Failed to fetch');
  });
});
