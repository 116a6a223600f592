import type { Page } from '@playwright/test';

/**
 * Fills in the template's pages up to Review: the subnet `aks-nodes` of the demo's cluster
 * `aks-shop-weu`, without naming the cluster, as for subnets that belong to none.
 */
export async function fillTemplate(
  page: Page,
  options: { readonly name: string },
): Promise<void> {
  const choose = (name: string, label: string | RegExp) =>
    page
      .getByRole('combobox', { name, exact: true })
      .selectOption(typeof label === 'string' ? { label } : { index: 1 });
  await choose('Subscription', /demo/);
  await choose('Resource group', 'rg-shop-weu');
  await choose('Region', 'West Europe');
  await choose('Virtual network', 'vnet-shop-weu');
  await page.getByRole('checkbox', { name: 'aks-nodes' }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page
    .getByRole('textbox', { name: 'Name of the NAT gateway' })
    .fill(options.name);
  await page.getByText('129,024 SNAT ports').first().waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
  await page
    .getByRole('checkbox', { name: /I know that the source addresses/ })
    .check();
  await page.getByRole('button', { name: 'Review' }).click();
}
