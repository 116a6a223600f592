import type { Locator, Page } from '@playwright/test';

/** Opens a cluster's page from the catalog, as a person would; its egress card. */
export async function openCluster(
  page: Page,
  options: { name: string },
): Promise<Locator> {
  await page
    .getByRole('link', { name: 'Catalog', exact: true })
    .first()
    .click();
  await page.getByRole('link', { name: options.name, exact: true }).click();
  return egressCard(page);
}

/** The egress card of the page that is open; the legacy system draws an article around all cards. */
export function egressCard(page: Page): Locator {
  return page
    .getByRole('article')
    .filter({
      has: page.getByRole('heading', { name: 'Egress', exact: true }),
    })
    .last();
}
