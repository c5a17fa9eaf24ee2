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
  // Grafana's app has a few icons which the package lacks; their shape is no matter here.
  router.get('/build/img/icons/*name', (_request, response) => {
    response.type('svg').send('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"></svg>');
  });
  router.use((_request, response) => void response.sendStatus(404));
  return router;
}
