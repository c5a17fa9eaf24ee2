import { firstValueFrom, NEVER, timeout } from 'rxjs';
import type { Problem } from '@plumbline/core';
import { fetchError } from '../testing/fake-backend';
import { explainExporterFailure } from './explain-exporter';
import { explainPrometheusFailure } from './explain-prometheus';

describe('explainExporterFailure', () => {
  it.each([
    [400, 'refused (400)'],
    [401, 'refused (401)'],
    [403, 'refused (403)'],
    [404, 'no API of Plumbline there (404)'],
    [502, 'cannot reach the exporter (502)'],
    [504, 'cannot reach the exporter (504)'],
    [500, 'with an error (500): Some Status'],
  ])('explains status %i', (status, words) =>
    expect(explainExporterFailure(fetchError(status, '<html>'))).toContain(words),
  );

  it('says that no answer came in time', async () => {
    const late = await firstValueFrom(NEVER.pipe(timeout(1))).catch((error: unknown) => error);
    expect(explainExporterFailure(late)).toBe('The exporter does not answer.');
  });

  it("passes on the exporter's own words", () => {
    const problem: Problem = { type: 'about:blank', title: 'x', status: 404, detail: 'no model "n"' };
    expect(explainExporterFailure(fetchError(404, problem))).toContain('(404): no model "n"');
  });

  it('passes on the message of any other error', () =>
    expect(explainExporterFailure(new TypeError('Failed to fetch'))).toContain('Failed to fetch'));
});

describe('explainPrometheusFailure', () => {
  it.each([
    [401, 'refused (401)'],
    [403, 'that you may query it'],
    [404, 'is not there'],
    [502, 'cannot reach Prometheus (502)'],
    [503, 'cannot reach Prometheus (503)'],
    [500, 'with an error (500): Some Status'],
  ])('explains status %i', (status, words) =>
    expect(explainPrometheusFailure(fetchError(status, { message: 'no' }))).toContain(words),
  );

  it('passes on the words of Prometheus', () => {
    const body = { status: 'error', errorType: 'timeout', error: 'query timed out' };
    expect(explainPrometheusFailure(fetchError(503, body))).toBe(
      'Prometheus refused the query (timeout): query timed out',
    );
  });

  it('passes on the message of any other error', () =>
    expect(explainPrometheusFailure(new TypeError('Failed to fetch'))).toContain('Failed to fetch'));
});
