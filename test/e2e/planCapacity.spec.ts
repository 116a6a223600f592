import { expect } from '@playwright/test';
import { expectAccessible } from './support/expectAccessible';
import { keepScreenshots } from './support/keepScreenshots';
import { portalTest as test } from './support/portalTest';

test('the planner: from a live gateway, in a worker while a slider moves, to a template', async ({
  page,
}) => {
  await page.getByRole('link', { name: 'NAT gateways', exact: true }).click();
  await page.getByRole('link', { name: 'nat-orders-weu' }).click();
  const started = page.waitForEvent('worker');
  await page.getByRole('link', { name: 'Plan its capacity' }).click();
  await expect(page.getByText(/^Filled in from nat-orders-weu/)).toBeVisible();
  await started;

  const ways = page.getByRole('table', { name: 'Both ways out' });
  const gateway = ways.getByRole('row', { name: /^NAT gateway/ });
  // As the live one does with the one address that it has, if most goes to one destination.
  await expect(gateway).toContainText(/64,512\s*[1-9][\d,]* of/);
  await page
    .getByRole('spinbutton', { name: 'IPv4 addresses, as a number' })
    .fill('8');
  await expect(gateway).toContainText(/516,096\s*0 of/);
  await expect(page.getByRole('img', { name: /^Ports in use/ })).toBeVisible();
  await keepScreenshots(page, { name: 'planner' });
  await expectAccessible(page, {
    part: page.getByRole('region', { name: 'NAT gateways' }),
  });

  // Keys move a slider, and the newest position is what is simulated.
  const slider = page.getByRole('slider', {
    name: 'New connections a second, all pods',
  });
  await slider.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', '0.1');
  await expect(gateway).toContainText(/516,096\s*0 of \d{3}\D/);
  await expect(
    page.getByRole('region', { name: 'Addresses needed' }),
  ).toContainText(/^Addresses needed\s*1\s*8 addresses are enough/);

  await page.getByRole('link', { name: 'Use this in a template' }).click();
  await expect(page).toHaveURL(
    /\/create\/templates\/default\/azure-nat-gateway\?/,
  );
});
