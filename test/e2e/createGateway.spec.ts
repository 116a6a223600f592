import { expect } from '@playwright/test';
import { chooseTemplate } from './support/chooseTemplate';
import { keepScreenshots } from './support/keepScreenshots';
import { egressCard, openCluster } from './support/openCluster';
import { portalTest as test } from './support/portalTest';
import { shownAddresses } from './support/shownAddresses';

const CONTAINER_SERVICE = '2026-06-01';

test('a cluster on load-balancer outbound offers the template, filled in', async ({
  page,
}) => {
  const card = await openCluster(page, { name: 'aks-shop-weu' });
  await expect(
    card.getByText('Goes out through the cluster’s load balancer'),
  ).toBeVisible();
  await keepScreenshots(page, { name: 'aks-shop-weu-before' });

  await card.getByRole('link', { name: 'Create a NAT gateway' }).click();

  await expect(
    page.getByRole('combobox', { name: 'Virtual network' }),
  ).toContainText('vnet-shop-weu');
  await expect(page.getByRole('checkbox', { name: 'aks-nodes' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'aks-pods' })).toBeChecked();
  await expect(
    page.getByRole('checkbox', { name: 'GatewaySubnet' }),
  ).toBeDisabled();
});

test('from the template to the cluster’s card, with the addresses that Azure gave', async ({
  page,
  azure,
  subscription,
}) => {
  const group = `${subscription}/resourceGroups/rg-shop-weu/providers`;
  const clusterId = `${group}/Microsoft.ContainerService/managedClusters/aks-shop-weu`;

  await test.step('Create → Azure NAT gateway', async () => {
    await chooseTemplate(page);
    await expect(
      page.getByRole('heading', { name: 'Azure NAT gateway', exact: true }),
    ).toBeVisible();
  });

  await test.step('choose the cluster and its subnets', async () => {
    await page.getByLabel('Cluster').fill('aks-shop-weu');
    await page
      .getByRole('option', { name: 'aks-shop-weu', exact: true })
      .click();
    const choose = (name: string, label: string | RegExp) =>
      page
        .getByRole('combobox', { name, exact: true })
        .selectOption(typeof label === 'string' ? { label } : { index: 1 });
    await choose('Subscription', /demo/);
    await choose('Resource group', 'rg-shop-weu');
    await choose('Region', 'West Europe');
    await choose('Virtual network', 'vnet-shop-weu');
    await page.getByRole('checkbox', { name: 'aks-nodes' }).check();
    await page.getByRole('checkbox', { name: 'aks-pods' }).check();
    await keepScreenshots(page, { name: 'template-where', isForm: true });
    await page.getByRole('button', { name: 'Next' }).click();
  });

  await test.step('describe the gateway: a new /31 is the default', async () => {
    await page
      .getByRole('textbox', { name: 'Name of the NAT gateway' })
      .fill('nat-shop-weu');
    await expect(
      page.getByRole('radio', { name: 'A new prefix' }),
    ).toBeChecked();
    await expect(page.getByText('129,024 SNAT ports').first()).toBeVisible();
    await expect(
      page.getByRole('spinbutton', { name: /TCP idle timeout/ }),
    ).toHaveValue('4');
    await keepScreenshots(page, { name: 'template-gateway', isForm: true });
    await page.getByRole('button', { name: 'Next' }).click();
  });

  await test.step('no run without the acknowledgement', async () => {
    const plan = page.getByRole('region', { name: 'What will happen' });
    await expect(plan.getByText('2 new, known after creation')).toBeVisible();
    await expect(plan.getByText(/an estimate|estimate/).first()).toBeVisible();
    await page.getByRole('button', { name: 'Review' }).click();
    await expect(
      page.getByRole('button', { name: 'Create', exact: true }),
    ).toBeHidden();

    await page
      .getByRole('checkbox', { name: /I know that the source addresses/ })
      .check();
    await expect(
      page.getByRole('radio', { name: /Wait for my acknowledgement/ }),
    ).toBeChecked();
    await keepScreenshots(page, { name: 'template-plan', isForm: true });
    await page.getByRole('button', { name: 'Review' }).click();
  });

  await test.step('run it, and read each step', async () => {
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await expect(
      page.getByText(/Create NAT gateway nat-shop-weu .*: done in/).first(),
    ).toBeVisible();
    await expect(
      page.getByRole('link', { name: /nat-shop-weu in the Azure portal/ }),
    ).toHaveAttribute('href', /natGateways\/nat-shop-weu$/);
    await keepScreenshots(page, { name: 'run', isForm: true });
  });

  const addresses = await azure.egressAddresses(
    `${group}/Microsoft.Network/natGateways/nat-shop-weu`,
  );
  expect(addresses).toEqual([expect.stringMatching(/\/31$/)]);
  await expect(
    page.getByText(addresses[0], { exact: true }).first(),
  ).toBeVisible();

  await test.step('follow the link: the run waits until the addresses are acknowledged', async () => {
    await page.getByRole('link', { name: /The cluster's page/ }).click();
    const waiting = egressCard(page).getByRole('region', {
      name: /Confirm the new addresses/,
    });
    await expect(waiting).toContainText(addresses[0]);
    await waiting
      .getByRole('button', { name: /Acknowledge the addresses/ })
      .click();
  });

  await test.step('the card shows the new gateway', async () => {
    const card = egressCard(page);
    await expect(
      card.getByRole('heading', { name: 'nat-shop-weu', exact: true }),
    ).toBeVisible();
    await expect(card.getByText(/A run is under way/)).toBeHidden();
    expect(await shownAddresses(card)).toEqual(addresses);
    await expect(card.getByText('aks-nodes, aks-pods')).toBeVisible();
    await keepScreenshots(page, { name: 'aks-shop-weu-after' });
  });

  const cluster = await azure.get(clusterId, { apiVersion: CONTAINER_SERVICE });
  expect(cluster.properties.networkProfile).toMatchObject({
    outboundType: 'loadBalancer',
  });
});
