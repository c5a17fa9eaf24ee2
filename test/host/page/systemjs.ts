import 'systemjs/dist/system.js';
import 'systemjs/dist/extras/amd.js';

interface Loader {
  shouldFetch(url: string): boolean;
  fetch(url: string, options?: RequestInit): Promise<Response>;
}
interface AmdWindow {
  define?: unknown;
  __pluginDefine?: unknown;
}

// As in Grafana, AMD's `define` is seen by plugins alone: with a global one, UMD packages of the page and Monaco's
// loader would register themselves there.
const amdWindow = window as AmdWindow;
amdWindow.__pluginDefine = amdWindow.define;
delete amdWindow.define;

const loader = Object.getPrototypeOf(System) as Loader;
const fetchSource = loader.fetch;
loader.shouldFetch = () => true;
loader.fetch = async (url, options) => {
  const response = await fetchSource.call(loader, url, options);
  const source = await response.text();
  return new Response(`(function (define) {${source}\n})(window.__pluginDefine);`, {
    headers: { 'content-type': 'text/javascript' },
  });
};
