import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { freePort } from '../../scripts/tests/freePort.mjs';
import { startAndWait } from '../../scripts/measure/startAndWait.mjs';
import { expectAccessible } from './support/expectAccessible';
import { egressCard, openCluster } from './support/openCluster';

const root = join(__dirname, '../..');

/** The same demo on the legacy frontend system, in a portal of its own: a backend serves one app. */
test.describe('the legacy app', () => {
  test.describe.configure({ mode: 'serial' });
  let portal: Awaited<ReturnType<typeof startAndWait>>;
  let page: Page;
  const errors: string[] = [];

  test.beforeAll(async ({ browser }) => {
    test.setTimeout(300_000);
    const port = String(await freePort());
    portal = await startAndWait(
      process.execPath,
      ['scripts/start-portal.mjs', '--app', 'app-legacy', '--port', port],
      { cwd: root, env: process.env, timeoutSeconds: 240 },
    );
    const context = await browser.newContext({
      baseURL: `http://localhost:${port}`,
    });
    page = await context.newPage();
    page.on('pageerror', error => errors.push(error.message));
    await page.goto('/');
  });
  test.afterAll(() => portal?.stop());
  test.afterEach(() => {
    expect(errors.splice(0), 'errors thrown in the page').toEqual([]);
  });

  test('shows the card of a cluster', async () => {
    const card = await openCluster(page, { name: 'aks-payments-weu' });
    await expect(card.getByText(/^\W*Healthy$/)).toBeVisible();
    await expectAccessible(page, { part: card });
    await expect(page.getByText(/^Error/)).toHaveCount(0);
  });

  test('leads from the card to the tab, and draws its charts', async () => {
    await egressCard(page).getByRole('link', { name: 'Details' }).click();
    await expect(page).toHaveURL(/\/aks-payments-weu\/egress$/);
    await expect(
      page.getByRole('list', { name: /^From pods to the internet/ }),
    ).toContainText('nat-payments-weu');
    await page.getByRole('button', { name: '24 hours' }).click();
    await expect(
      page.getByRole('img', { name: /^Active connections/ }),
    ).toBeVisible();
  });

  test('lists all NAT gateways, and opens the page of one', async () => {
    await page.getByRole('link', { name: 'NAT gateways', exact: true }).click();
    const table = page.getByRole('table', { name: 'NAT gateways' });
    await expect(table.getByRole('row').nth(1)).toContainText('nat-orders-weu');
    await table.getByRole('link', { name: 'nat-orders-weu' }).click();
    await expect(page.getByRole('table', { name: 'Ceilings' })).toBeVisible();
  });

  test('shows on the home page what the reader owns, and leads to it', async () => {
    await page.getByRole('link', { name: 'Home', exact: true }).click();
    const table = page.getByRole('table', { name: 'NAT gateways' });
    await expect(table.getByRole('row').nth(1)).toContainText(/%/);
    await expectAccessible(page, { part: table });
    await page.getByRole('link', { name: 'All of yours' }).click();
    await expect(page).toHaveURL(/\/nat-gateways\?owner=/);
  });

  test('opens the runs, and the form of a template with our fields', async () => {
    await page.getByRole('link', { name: 'Runs', exact: true }).click();
    await expect(
      page.getByRole('region', { name: 'Runs', exact: true }),
    ).toContainText('No runs yet');

    await page.goto('/create/templates/default/azure-nat-gateway');
    await page
      .getByRole('combobox', { name: 'Subscription', exact: true })
      .selectOption({ index: 1 });
  });
});
