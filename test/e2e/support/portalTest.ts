import { expect, test } from '@playwright/test';
import { ArmReader } from './ArmReader';
import { readPortal } from './readPortal';

/**
 * A test of the portal by a person who has signed in as guest. `azure` asks the emulated Azure
 * directly. It fails when a page asks anything of a host other than the portal, or throws.
 */
export const portalTest = test.extend<{
  azure: ArmReader;
  subscription: string;
}>({
  azure: async ({ baseURL }, use) => {
    await use(new ArmReader(readPortal(baseURL!).azure));
  },
  subscription: async ({ baseURL }, use) => {
    await use(`/subscriptions/${readPortal(baseURL!).azure.subscriptionId}`);
  },
  page: async ({ page, baseURL }, use) => {
    const strangers: string[] = [];
    const errors: string[] = [];
    page.on('request', request => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== baseURL) {
        strangers.push(request.url());
      }
    });
    page.on('pageerror', error => errors.push(error.message));

    await page.goto('/');
    await page.getByRole('button', { name: 'Enter' }).click();
    await expect(
      page.getByRole('link', { name: 'aks-shop-weu' }),
    ).toBeVisible();
    await use(page);

    expect(strangers, 'requests to other hosts').toEqual([]);
    expect(errors, 'errors thrown in the page').toEqual([]);
  },
});
