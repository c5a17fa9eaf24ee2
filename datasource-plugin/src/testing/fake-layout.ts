/** jsdom lays nothing out; pickers of Grafana measure text on a canvas and watch what is in sight. */
export function fakeLayout(): void {
  const context = { measureText: (text: string) => ({ width: 8 * text.length }) };
  HTMLCanvasElement.prototype.getContext = (() => context) as never;
  globalThis.IntersectionObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  } as never;
}
