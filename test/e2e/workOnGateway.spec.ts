import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './support/expectAccessible';
import { keepScreenshots } from './support/keepScreenshots';
import { egressCard, openCluster } from './support/openCluster';
import { portalTest as test } from './support/portalTest';

const CLUSTER = 'aks-checkout-weu';
const GATEWAY = 'nat-checkout-weu';

const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).click();

/** From the plan to the end of the run that it begins. */
async function runPlan(page: Page): Promise<void> {
  await press(page, 'Review');
  await press(page, 'Create');
  await expect(
    page.getByText('The run succeeded', { exact: true }),
  ).toBeVisible();
}

async function openTab(page: Page): Promise<Locator> {
  const card = await openCluster(page, { name: CLUSTER });
  await card.getByRole('link', { name: 'Details' }).click();
  return page.getByRole('table', { name: 'Settings' });
}

/** How full the card says that the gateway is, if all went to one destination, in percent. */
async function fullness(card: Locator): Promise<number> {
  const words = card.getByText(/% if all went to one destination/).first();
  return Number.parseFloat(await words.innerText());
}

test('a gateway that others made is adopted from the card that advises to change it', async ({
  page,
}) => {
  const card = await openCluster(page, { name: CLUSTER });
  await card.getByRole('link', { name: 'Adopt …' }).click();
  await expect(page.getByRole('textbox', { name: /^Resource id/ })).toHaveValue(
    new RegExp(`natGateways/${GATEWAY}$`),
  );
  await runPlan(page);

  const settings = await openTab(page);
  await expect(settings.getByRole('row', { name: /^Made by/ })).toContainText(
    'others, and adopted here',
  );
});

test('an address is added because the card advises it, and utilisation falls', async ({
  page,
  azure,
  subscription,
}) => {
  const gatewayId = `${subscription}/resourceGroups/rg-checkout-weu/providers/Microsoft.Network/natGateways/${GATEWAY}`;
  const before = await azure.egressAddresses(gatewayId);
  const card = await openCluster(page, { name: CLUSTER });
  await expect(card.getByText(/^\W*At risk$/)).toBeVisible();
  const full = await fullness(card);
  await keepScreenshots(page, { name: 'card-at-risk' });

  await test.step('the form has the addresses that there are, and a new one', async () => {
    await card.getByRole('link', { name: 'Add an address …' }).click();
    await press(page, 'Next');
    await expect(
      page.getByRole('checkbox', { name: /ippre-checkout-weu/ }),
    ).toBeChecked();
    await expect(
      page.getByText('3 addresses', { exact: false }).first(),
    ).toBeVisible();
    await press(page, 'Next');
  });

  await test.step('the plan says what is new, and asks for an acknowledgement', async () => {
    const plan = page.getByRole('region', { name: 'What will happen' });
    await expect(plan).toContainText('1 new, known after creation');
    await page
      .getByRole('checkbox', { name: /I know that the source addresses/ })
      .check();
    await keepScreenshots(page, { name: 'add-address', isForm: true });
    await press(page, 'Review');
    await press(page, 'Create');
  });

  await test.step('the address is seen before it is used', async () => {
    await page
      .getByRole('button', { name: `Acknowledge the addresses of ${GATEWAY}` })
      .click();
    await expect(
      page.getByText('The run succeeded', { exact: true }),
    ).toBeVisible();
    const after = await azure.egressAddresses(gatewayId);
    expect(after).toHaveLength(before.length + 1);
    expect(after).toEqual(expect.arrayContaining([...before]));
  });

  await test.step('the same load fills less, and the card is calm', async () => {
    await openCluster(page, { name: CLUSTER });
    await expect(card.getByText('3 addresses')).toBeVisible();
    await expect(card.getByText(/of 150,000$/)).toBeVisible();
    expect(await fullness(card)).toBeLessThan(full);
    await expect(card.getByText(/^\W*Healthy$/)).toBeVisible();
    await expect(
      card.getByRole('link', { name: 'Add an address …' }),
    ).toHaveCount(0);
    await keepScreenshots(page, { name: 'card-calm' });
  });
});

// After the one above: with a longer idle timeout, connections keep their ports for longer, and the same
// load slowly fills more.
test('an idle timeout is changed, with the plan first, and stands beside what was declared', async ({
  page,
}) => {
  const settings = await openTab(page);
  const timeout = settings.getByRole('row', { name: /^TCP idle timeout/ });
  await expect(timeout).toContainText('4 min, set');

  await page.getByRole('link', { name: 'Change …' }).click();
  await press(page, 'Next');
  await page.getByRole('spinbutton', { name: /TCP idle timeout/ }).fill('10');
  await press(page, 'Next');
  const plan = page.getByRole('region', { name: 'What will happen' });
  await expect(plan).toContainText('TCP idle timeout 10 min');
  await expect(plan).toContainText('Source addresses afterwardsas before');
  await keepScreenshots(page, { name: 'change-timeout', isForm: true });
  await runPlan(page);

  await openTab(page);
  await expect(timeout).toContainText('10 min, set');
  await expect(timeout.getByRole('cell')).toHaveText(['10 min, set', '10 min']);
  await expect(page.getByText('Before data')).toBeVisible();
  await keepScreenshots(page, { name: 'tab-checkout' });
  await expectAccessible(page, { part: page.getByRole('main').last() });
});

test('a permission is taken away, and the screens say whom to ask', async ({
  page,
}) => {
  const become = async (persona: string) => {
    await page.evaluate(
      who => localStorage.setItem('demo-persona', who),
      persona,
    );
    await page.reload();
  };
  await openCluster(page, { name: CLUSTER });
  await become('guest');

  await test.step('the card shows its figures, and refuses to collect new ones', async () => {
    const card = egressCard(page);
    await expect(card.getByText('3 addresses')).toBeVisible();
    await card.getByRole('button', { name: 'Refresh' }).click();
    await expect(card.getByText(/^The refresh was refused:/)).toContainText(
      'group:default/checkout',
    );
    await keepScreenshots(page, { name: 'card-refused' });
  });

  await test.step('the form offers nothing to plan with', async () => {
    await egressCard(page).getByRole('link', { name: 'Details' }).click();
    await page.getByRole('link', { name: 'Change …' }).click();
    const refusal = page.getByText(/You may not plan in .*natGateway\.plan/);
    await expect(refusal).toContainText('group:default/platform');
    await press(page, 'Next');
    await expect(
      page.getByRole('listitem').filter({ has: refusal }),
    ).toBeVisible();
    await expect(page.getByText(/is not configured|not be loaded/)).toHaveCount(
      0,
    );
    await expect(
      page.getByRole('button', { name: 'Create', exact: true }),
    ).toHaveCount(0);
    await keepScreenshots(page, { name: 'form-refused', isForm: true });
  });

  await become('approver');
});
