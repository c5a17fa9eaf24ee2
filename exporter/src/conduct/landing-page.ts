import { fillRoute, ROUTES, VERDICT_STATES } from '@plumbline/core';
import escapeHtml from 'escape-html';
import type { RequestHandler } from 'express';
import { mapInTurns } from '../turns.js';
import type { Fleet } from '../monitor/fleet.js';
import type { ModelMonitor } from '../monitor/model-monitor.js';
import { VERSION } from '../version.js';

/** Models shown at most: the page is for people. */
const MOST_MODELS = 200;

/** `GET /`: where things are, and how the models fare. @param telemetryPath where Prometheus scrapes */
export function handleLandingPage(fleet: Fleet, telemetryPath: string): RequestHandler {
  return async (_request, response) => {
    const monitors = Array.from(fleet.all(), ({ monitor }) => monitor);
    const page = await renderPage(monitors, telemetryPath);
    response.set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'");
    response.set('X-Content-Type-Options', 'nosniff');
    response.type('text/html').send(page);
  };
}

async function renderPage(monitors: readonly ModelMonitor[], telemetryPath: string): Promise<string> {
  const links = [
    [telemetryPath, 'Metrics'],
    [ROUTES.models, 'Models as JSON'],
    [ROUTES.config, 'Configuration'],
    [ROUTES.ready, 'Ready?'],
    [ROUTES.healthy, 'Healthy?'],
  ].map(([path, name]) => `<li><a href="${escapeHtml(`.${path}`)}">${escapeHtml(name!)}</a></li>`);
  const models: string[] = [];
  for (const monitor of monitors.slice(0, MOST_MODELS)) models.push(await renderModel(monitor));
  const left = monitors.length - MOST_MODELS;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Plumbline</title>
<style>body{font-family:sans-serif;margin:2em}td,th{padding:.2em 1em .2em 0;text-align:left}</style>
<h1>Plumbline ${escapeHtml(VERSION)}</h1>
<ul>${links.join('')}</ul>
<h2>Models</h2>
<table>
<tr><th>model</th><th>version</th><th>events</th><th>features and outputs</th></tr>
${models.join('\n')}
</table>
${left > 0 ? `<p>and ${left} more</p>` : ''}
</html>
`;
}

async function renderModel(monitor: ModelMonitor): Promise<string> {
  const { model, version } = monitor.baseline;
  const href = `.${fillRoute(ROUTES.features, { model, version })}`;
  return (
    `<tr><td>${escapeHtml(model)}</td><td><a href="${escapeHtml(href)}">${escapeHtml(version)}</a></td>` +
    `<td>${monitor.events}</td><td>${escapeHtml(await countStates(monitor))}</td></tr>`
  );
}

/** Such as `2 drift, 5 ok (1d)`, worst first, over the longest window. */
async function countStates(monitor: ModelMonitor): Promise<string> {
  const window = monitor.windowNames.at(-1)!;
  const counts = new Map<string, number>();
  const states = await mapInTurns(monitor.plan.slots, (slot) => monitor.read(slot, window).state);
  for (const state of states) {
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  const told = ['drift', 'warn', ...VERDICT_STATES].filter((state, i, all) => all.indexOf(state) === i);
  const parts = told.flatMap((state) => (counts.has(state) ? [`${counts.get(state)} ${state}`] : []));
  return `${parts.join(', ')} (${window})`;
}
