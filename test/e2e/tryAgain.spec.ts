import { expect, type Page } from '@playwright/test';
import { chooseTemplate } from './support/chooseTemplate';
import { expectAccessible } from './support/expectAccessible';
import { keepScreenshots } from './support/keepScreenshots';
import { egressCard, openCluster } from './support/openCluster';
import { portalTest as test } from './support/portalTest';

const next = (page: Page) => page.getByRole('button', { name: 'Next' }).click();

test('a run that fails half-way says so, and goes on once the cause is fixed', async ({
  page,
  azure,
  subscription,
}) => {
  await test.step('choose the cluster: the form fills in what follows from it', async () => {
    await chooseTemplate(page);
    await page.getByLabel('Cluster').fill('aks-ledger-weu');
    await page
      .getByRole('option', { name: 'aks-ledger-weu', exact: true })
      .click();
    await expect(
      page.getByRole('checkbox', { name: 'aks-nodes' }),
    ).toBeChecked();
    await expect(
      page.getByRole('checkbox', { name: 'aks-pods' }),
    ).toBeChecked();
    await expect(
      page.getByText(/will belong to group:default\/ledger/),
    ).toBeVisible();
    await keepScreenshots(page, { name: 'form-where', isForm: true });
    await next(page);
  });

  await test.step('the proposed name is free', async () => {
    await expect(
      page.getByRole('textbox', { name: 'Name of the NAT gateway' }),
    ).toHaveValue('nat-ledger-weu-2');
    await next(page);
  });

  await test.step('the plan says what is replaced, what stays, and what it carried', async () => {
    const notes = page.getByRole('region', { name: 'Know this first' });
    await expect(notes).toContainText(
      'nat-ledger-weu stays with 2 addresses and without subnets; it is billed',
    );
    await expect(notes).toContainText(
      /nat-ledger-weu had up to [\d,]+ SNAT ports of one protocol/,
    );
    for (const name of [
      /I know that the source addresses/,
      'I know that nat-ledger-weu is replaced',
    ]) {
      await page.getByRole('checkbox', { name }).check();
    }
    await page
      .getByRole('radio', { name: /I accept new addresses unseen/ })
      .check();
    await keepScreenshots(page, { name: 'form-replacement', isForm: true });
    await page.getByRole('button', { name: 'Review' }).click();
  });

  await azure.refuse({
    method: 'PUT',
    path: 'vnet-ledger-weu/subnets/aks-pods',
    refuse: 'policy',
  });

  await test.step('the task says what was refused, and where to answer', async () => {
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    const ended = page.getByRole('alert').filter({ hasText: 'waits for you' });
    await expect(ended).toContainText('RequestDisallowedByPolicy');
    await keepScreenshots(page, { name: 'task-halfway', isForm: true });
  });

  await test.step('the card says where each subnet leaves, and the ways on', async () => {
    const card = await openCluster(page, { name: 'aks-ledger-weu' });
    const halfway = card.getByRole('region', {
      name: 'A run failed half-way: nat-ledger-weu-2',
    });
    await expect(halfway.getByRole('listitem')).toHaveText([
      'aks-nodes: by nat-ledger-weu-2',
      'aks-pods: by nat-ledger-weu, as before',
    ]);
    await expect(halfway.getByRole('button')).toHaveText([
      'Move back',
      'Try again',
    ]);
    await keepScreenshots(page, { name: 'card-halfway' });
    await expectAccessible(page, { part: card });
    await halfway.getByRole('link', { name: /^Open the run/ }).click();
    await keepScreenshots(page, { name: 'run-halfway' });
    const steps = page.getByRole('region', { name: 'Steps' });
    await expectAccessible(page, { part: steps.locator('xpath=..') });
  });

  await test.step('try again, after the cause is fixed', async () => {
    await azure.heal();
    await page
      .getByRole('button', { name: 'Try again: nat-ledger-weu-2' })
      .click();
    await expect(
      page.getByText('The run succeeded', { exact: true }),
    ).toBeVisible();
    await keepScreenshots(page, { name: 'run-succeeded' });
  });

  await test.step('the gateway belongs to whom the form named, and the card shows it', async () => {
    const gateway = await azure.get(
      `${subscription}/resourceGroups/rg-ledger-weu/providers/Microsoft.Network/natGateways/nat-ledger-weu-2`,
    );
    expect(gateway.tags).toMatchObject({
      'backstage-owner': 'group:default/ledger',
    });
    await openCluster(page, { name: 'aks-ledger-weu' });
    await expect(
      egressCard(page).getByRole('heading', { name: 'nat-ledger-weu-2' }),
    ).toBeVisible();
    await expect(egressCard(page).getByText(/^A run/)).toHaveCount(0);
  });
});
