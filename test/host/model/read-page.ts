import type * as Runtime from '@grafana/runtime';
import type { Locator, Page } from 'playwright-core';

export const panelOf = (page: Page, title: string): Locator =>
  page.getByTestId(`data-testid Panel header ${title}`);

/** The cells of the drift table as the page shows them, one list a row. */
export async function readCells(table: Locator): Promise<string[][]> {
  await table.getByRole('gridcell').first().waitFor();
  const rows = await table.getByRole('row').all();
  const texts = await Promise.all(rows.map((row) => row.getByRole('gridcell').allInnerTexts()));
  return texts.filter((cells) => cells.length > 0);
}

/** Chooses a value of a dashboard variable in its drop-down. */
export async function chooseVariable(page: Page, label: string, value: string): Promise<void> {
  const labelled = page.getByTestId(`data-testid Dashboard template variables submenu Label ${label}`);
  await labelled.locator('..').getByRole('combobox').click();
  await page.getByRole('option', { name: value, exact: true }).click();
}

/** Goes to other parameters of the same page as a link in it does: without loading it anew. */
export async function followLink(page: Page, search: string): Promise<void> {
  await page.evaluate(async (to) => {
    const { System } = globalThis as unknown as { System: { import<T>(id: string): Promise<T> } };
    const { locationService } = await System.import<typeof Runtime>('@grafana/runtime');
    locationService.push(locationService.getLocation().pathname + to);
  }, search);
}

export interface DrawnBar {
  readonly bin: string;
  readonly share: number;
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

/** What a panel of the drift plugin shows, once it shows something. */
export async function readFigure(panel: Locator) {
  const figure = panel.locator('[data-psi]');
  await figure.waitFor();
  const bars = await panel.locator('rect[data-series=live]').evaluateAll((found) =>
    found.map((bar): DrawnBar => {
      const drawn = bar as unknown as { getBBox(): DrawnBar; dataset: { bin: string; share: string } };
      const { x, width, height } = drawn.getBBox();
      return { bin: drawn.dataset.bin, share: Number(drawn.dataset.share), x, width, height };
    }),
  );
  const spoken = await panel
    .locator('[data-target]')
    .evaluateAll((targets) =>
      targets.map((target) => (target as unknown as { ariaLabel: string | null }).ariaLabel ?? ''),
    );
  return {
    psi: Number(await figure.getAttribute('data-psi')),
    n: Number(await figure.getAttribute('data-observations')),
    bars,
    /** Each bin in words, as a screen reader has it. */
    spoken,
  };
}
