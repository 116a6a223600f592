import { expect, test, type Page } from '@playwright/test';
import { ArmReader } from './ArmReader';
import { readPortal } from './readPortal';

/** The page of a person who has signed in, and what went wrong on it. */
interface SignedIn {
  readonly page: Page;
  /** Requests to hosts other than the portal. */
  readonly strangers: string[];
  readonly errors: string[];
}

/**
 * A test of the portal by a person who has signed in as approver, on the page where the test before
 * left off: it goes on by links, as loading the app takes seconds. `azure` asks the emulated Azure
 * directly. It fails when the page asks anything of a host other than the portal, or throws.
 */
export const portalTest = test.extend<
  { azure: ArmReader; subscription: string },
  { signedIn: SignedIn }
>({
  azure: async ({ baseURL }, use) => {
    await use(new ArmReader(readPortal(baseURL!).azure));
  },
  subscription: async ({ baseURL }, use) => {
    await use(`/subscriptions/${readPortal(baseURL!).azure.subscriptionId}`);
  },
  signedIn: [
    async ({ browser }, use, { project }) => {
      const { baseURL, viewport, colorScheme, locale } = project.use;
      const context = await browser.newContext({
        ...{ baseURL, viewport, colorScheme, locale },
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      // Without a graphics card, a spinner takes as much of the machine as the portal.
      await context.addInitScript(() =>
        document.addEventListener('DOMContentLoaded', () => {
          const style = document.createElement('style');
          style.textContent =
            '*, *::before, *::after { animation: none !important; }';
          document.head.append(style);
        }),
      );
      const page = await context.newPage();
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
      await page.getByRole('button', { name: 'Enter as approver' }).click();
      await expect(
        page.getByRole('link', { name: 'aks-shop-weu' }),
      ).toBeVisible();
      await use({ page, strangers, errors });
      await context.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ signedIn: { page, strangers, errors } }, use) => {
    await use(page);

    expect(strangers.splice(0), 'requests to other hosts').toEqual([]);
    expect(errors.splice(0), 'errors thrown in the page').toEqual([]);
  },
});
