import type { BootData } from './boot-data.js';

/** The page of the host. Its globals stand before the bundle, since `@grafana/runtime` reads them when it loads. */
export function renderPage(bootData: BootData): string {
  const boot = JSON.stringify(bootData).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <base href="/" />
    <title>Plugin host</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/bundle/main.css" />
    <style>
      body { margin: 0; }
      #reactRoot { box-sizing: border-box; min-height: 100vh; display: flex; flex-direction: column; padding: 16px; }
    </style>
    <script>
      window.__grafana_public_path__ = '/public/';
      window.grafanaBootData = ${boot};
    </script>
  </head>
  <body>
    <div id="reactRoot"></div>
    <script type="module" src="/bundle/main.js"></script>
  </body>
</html>
`;
}
