import { expect } from '@playwright/test';
import { expectAccessible } from './support/expectAccessible';
import { keepScreenshots } from './support/keepScreenshots';
import { openCluster } from './support/openCluster';
import { portalTest as test } from './support/portalTest';
import { shownAddresses } from './support/shownAddresses';

const behindGateway = [
  { cluster: 'payments', status: 'Healthy', words: ['0 connections in 24 h'] },
  { cluster: 'checkout', status: 'At risk', words: [/\d+% if all went to/] },
  {
    cluster: 'orders',
    status: 'Exhausted',
    words: [/[\d,]+ connections failed in the last 24 h/],
  },
  {
    cluster: 'ledger',
    status: 'Healthy',
    words: ['TCP 30 min', /A 30 min idle timeout holds ports/],
  },
];

for (const { cluster, status, words } of behindGateway) {
  test(`aks-${cluster}-weu: ${status}, and the addresses that Azure has`, async ({
    page,
    azure,
    subscription,
  }) => {
    const card = await openCluster(page, { name: `aks-${cluster}-weu` });

    // The word stands beside a shape.
    const mark = card.getByText(new RegExp(`^\\W*${status}$`));
    await expect(mark).toBeVisible();
    for (const word of words) {
      await expect(card.getByText(word).first()).toBeVisible();
    }
    const gatewayId = `${subscription}/resourceGroups/rg-${cluster}-weu/providers/Microsoft.Network/natGateways/nat-${cluster}-weu`;
    expect(await shownAddresses(card)).toEqual(
      await azure.egressAddresses(gatewayId),
    );
    await expect(
      card.getByRole('link', { name: 'Azure portal' }),
    ).toHaveAttribute('href', new RegExp(`nat-${cluster}-weu$`));
    await keepScreenshots(page, { name: `aks-${cluster}-weu` });
    await expectAccessible(page, { part: card });
  });
}

test('an address is copied as shown, which screen readers are told; a hint opens on click', async ({
  page,
}) => {
  const card = await openCluster(page, { name: 'aks-payments-weu' });
  await card
    .getByRole('button', { name: 'How ports in use are computed' })
    .first()
    .click();
  await expect(page.getByRole('tooltip')).toContainText(/ports/);

  const [address] = await shownAddresses(card);
  await card.getByRole('button', { name: `Copy ${address}` }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(address);
  await expect(
    card.getByRole('status').filter({ hasText: `Copied ${address}` }),
  ).toHaveCount(1);
});

test('aks-shop-weu: a load balancer carries it, readable in light and dark', async ({
  page,
}) => {
  const card = await openCluster(page, { name: 'aks-shop-weu' });
  await expectAccessible(page, { part: card });
});

test('aks-legacy-weu: a route decides, and what comes after it is not guessed', async ({
  page,
}) => {
  const card = await openCluster(page, { name: 'aks-legacy-weu' });

  await expect(card.getByText('A route decides')).toBeVisible();
  await expect(
    card.getByText(/10\.60\.0\.4; what happens there is not visible/),
  ).toBeVisible();
  await keepScreenshots(page, { name: 'aks-legacy-weu' });
  await expectAccessible(page, { part: card });
});

test('nat-payments-weu: in the catalog as a gateway, with its card and the cluster behind it', async ({
  page,
}) => {
  // The catalog takes it over some seconds after the first collection, and its list is not live.
  await expect(async () => {
    await page.goto('/');
    await expect(
      page.getByRole('link', { name: 'nat-payments-weu', exact: true }),
    ).toBeVisible({ timeout: 5_000 });
  }).toPass();
  const card = await openCluster(page, { name: 'nat-payments-weu' });

  await expect(card.getByText(/^\W*Healthy$/)).toBeVisible();
  await expect(
    page.getByText('aks-payments-weu', { exact: true }).first(),
  ).toBeVisible();
});

test('the tab of aks-orders-weu: why, every ceiling, and charts over 30 days', async ({
  page,
}) => {
  const card = await openCluster(page, { name: 'aks-orders-weu' });
  await card.getByRole('link', { name: 'Details' }).click();
  const path = page.getByRole('list', { name: /^From pods to the internet/ });
  await expect(path).toContainText('nat-orders-weu');
  await page.getByRole('button', { name: '30 days' }).click();
  await expect(
    page.getByRole('img', { name: /^Active connections/ }),
  ).toBeVisible();
  await page
    .getByRole('button', { name: /^Table: Active connections/ })
    .click();
  await expect(
    page.getByRole('table', { name: 'What changed in the last 30 days' }),
  ).toBeVisible();
  await keepScreenshots(page, { name: 'tab-orders' });
  await expectAccessible(page, { part: page.getByRole('main').last() });
});

test('all NAT gateways: the exhausted one first; its page; the runs', async ({
  page,
}) => {
  await page.getByRole('link', { name: 'NAT gateways', exact: true }).click();
  const table = page.getByRole('table', { name: 'NAT gateways' });
  await expect(table.getByRole('row').nth(1)).toContainText('nat-orders-weu');
  await keepScreenshots(page, { name: 'all-gateways' });
  await expectAccessible(page, {
    part: page.getByRole('region', { name: 'NAT gateways' }),
  });

  await page.getByRole('button', { name: /At risk/ }).click();
  await expect(page).toHaveURL(/\?status=atRisk$/);
  await expect(table.getByRole('row')).toHaveCount(2);
  await table.getByRole('link', { name: 'nat-checkout-weu' }).click();
  await expect(page.getByRole('table', { name: 'Ceilings' })).toBeVisible();
  await expectAccessible(page, {
    part: page.getByRole('region', { name: 'NAT gateways' }),
  });

  await page.getByRole('link', { name: 'All NAT gateways' }).click();
  await page.getByRole('link', { name: 'Runs', exact: true }).click();
  await expect(page).toHaveURL(/\/nat-gateway$/);
  await expectAccessible(page, {
    part: page.getByRole('region', { name: 'Runs', exact: true }),
  });
});

test('the home page: the gateways of the reader', async ({ page }) => {
  await page.getByRole('link', { name: 'Home', exact: true }).click();
  const table = page.getByRole('table', { name: 'NAT gateways' });
  await expect(
    table.getByRole('row', { name: /nat-terraform-weu/ }),
  ).toContainText(/%/);
  await expect(page.getByRole('link', { name: 'All of yours' })).toBeVisible();
  await keepScreenshots(page, { name: 'home' });
  await expectAccessible(page, { part: table });
});

test('aks-onprem: says which annotation is missing', async ({ page }) => {
  const card = await openCluster(page, { name: 'aks-onprem' });

  await expect(card.getByText(/No annotation says/)).toBeVisible();
  await expect(card.getByText(/azure\.com\/aks-cluster-id/)).toBeVisible();
  await keepScreenshots(page, { name: 'aks-onprem' });
  await expectAccessible(page, { part: card });
});
