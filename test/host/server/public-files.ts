import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import express, { Router } from 'express';

const fontFolder = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@fontsource/inter/package.json')),
  'files',
);

/** Grafana's own names for the cuts of Inter. */
const FONTS: Readonly<Record<string, string>> = {
  'Inter-Regular': 'inter-latin-400-normal',
  'Inter-Italic': 'inter-latin-400-italic',
  'Inter-Medium': 'inter-latin-500-normal',
  'Inter-MediumItalic': 'inter-latin-500-italic',
};

/** Icons that Grafana's app has, while the package has their mirror image alone. */
const MIRRORED: Readonly<Record<string, string>> = { 'angle-double-left.svg': 'angle-double-right.svg' };
const draw = (path: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="${path}"/></svg>`;
const RING = 'M12 2a10 10 0 1 0 10 10h-2a8 8 0 1 1-8-8Z';
/** Three quarters of a ring, crossed out for a list that can be called off, stand in for icons that the app has alone. */
const DRAWN: Readonly<Record<string, string>> = {
  'spinner.svg': draw(RING),
  'sync-slash.svg': draw(`${RING}M3.4 2 22 20.6 20.6 22 2 3.4Z`),
};

/**
 * What Grafana serves below /public besides plugins: icons and fonts. Anything else is a 404.
 * @param uiPublicFolder public files of `@grafana/ui`, which ships the icons Grafana serves below /public/build
 */
export function servePublicFiles(uiPublicFolder: string): Router {
  const router = Router();
  const images = express.static(path.join(uiPublicFolder, 'img'));
  router.use('/build/img', images);
  router.use('/img', images);
  router.get('/fonts/inter/:name.woff2', (request, response, next) => {
    const font = FONTS[request.params.name];
    if (font) response.sendFile(path.join(fontFolder, `${font}.woff2`));
    else next();
  });
  router.get('/build/img/icons/unicons/:name', async (request, response, next) => {
    const drawn = DRAWN[request.params.name];
    if (drawn) return void response.type('svg').send(drawn);
    const twin = MIRRORED[request.params.name];
    if (!twin) return next();
    const icon = await readFile(path.join(uiPublicFolder, 'img/icons/unicons', twin), 'utf8');
    response.type('svg').send(icon.replace('<path ', '<path transform="matrix(-1 0 0 1 24 0)" '));
  });
  router.use((_request, response) => void response.sendStatus(404));
  return router;
}
