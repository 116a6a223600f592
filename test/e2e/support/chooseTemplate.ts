import type { Page } from '@playwright/test';

/**
 * Opens the form of the template that gives subnets a gateway.
 *
 * @internal
 */
export async function chooseTemplate(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Create', exact: true }).first().click();
  await page
    .locator('.MuiCard-root', { hasText: 'Gives subnets of a virtual network' })
    .getByRole('button', { name: 'Choose' })
    .click();
}
