import { locationService } from '@grafana/runtime';

/**
 * Follows links to where the page already is, such as those that set a variable, without loading it anew, as Grafana
 * does. Links to other pages load, since this host shows one page a load.
 */
export function followLinks(): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link?.getAttribute('href') || link.target || link.origin !== window.location.origin) return;
    if (link.pathname !== window.location.pathname) return;
    event.preventDefault();
    locationService.push(link.pathname + link.search + link.hash);
  });
}
