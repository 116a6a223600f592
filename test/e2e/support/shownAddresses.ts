import type { Locator } from '@playwright/test';

/** The addresses that a card shows, in order. */
export async function shownAddresses(
  card: Locator,
): Promise<readonly string[]> {
  const items = card
    .getByRole('list', { name: 'Addresses' })
    .getByRole('listitem');
  await items.first().waitFor();
  const texts = await items.allInnerTexts();
  return texts.map(text => text.trim().split(/\s/)[0]).sort();
}
