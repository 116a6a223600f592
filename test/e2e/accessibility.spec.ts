import { expect } from '@playwright/test';
import { expectAccessible } from './support/expectAccessible';
import { openCluster } from './support/openCluster';
import { portalTest as test } from './support/portalTest';

for (const name of [
  'aks-payments-weu',
  'aks-checkout-weu',
  'aks-orders-weu',
  'aks-ledger-weu',
  'aks-shop-weu',
  'aks-legacy-weu',
  'aks-onprem',
]) {
  test(`${name}: the card is readable and named, in light and dark`, async ({
    page,
  }) => {
    const shown = await openCluster(page, { name });
    await expectAccessible(page, { part: shown });
  });
}

test('the hint opens on click and on tap, and copying is told to screen readers', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const shown = await openCluster(page, { name: 'aks-payments-weu' });
  await shown
    .getByRole('button', { name: 'How ports in use are computed' })
    .first()
    .click();
  await expect(page.getByRole('tooltip')).toContainText(/ports/);

  await shown
    .getByRole('button', { name: /^Copy [\d.]+/ })
    .first()
    .click();
  await expect(
    shown.getByRole('status').filter({ hasText: /^Copied [\d.]+/ }),
  ).toHaveCount(1);
});
