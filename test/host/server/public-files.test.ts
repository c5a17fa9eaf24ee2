import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import express from 'express';
import { expect, it } from 'vitest';
import { LINES, readLine } from './lines.js';
import { servePublicFiles } from './public-files.js';

it.each(LINES)(
  'serves icons and fonts of Grafana %s, and nothing for a name that it does not know',
  async (line) => {
    const { uiPublicFolder } = await readLine(line);
    const server = express().use('/public', servePublicFiles(uiPublicFolder)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const ask = (path: string) =>
      fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/public/${path}`);
    const readPath = async (name: string) =>
      /<path [^>]*d="[^"]+"/.exec(await (await ask(`build/img/icons/unicons/${name}.svg`)).text())?.[0];
    try {
      const right = await readPath('angle-double-right');
      expect(right).toContain(' d="M');
      expect(await readPath('angle-double-left')).toBe(
        right!.replace('<path ', '<path transform="matrix(-1 0 0 1 24 0)" '),
      );
      for (const name of ['spinner', 'sync-slash']) expect(await readPath(name)).toContain(' d="M');
      expect((await ask('build/img/icons/unicons/no-such-icon.svg')).status).toBe(404);
      expect((await ask('fonts/inter/Inter-Regular.woff2')).status).toBe(200);
      expect((await ask('fonts/inter/Comic.woff2')).status).toBe(404);
    } finally {
      server.close();
    }
  },
);
