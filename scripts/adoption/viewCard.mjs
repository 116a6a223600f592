import { chromium } from '@playwright/test';

const WAIT_MS = 120_000;
const LOOK_MS = 20_000;

/** Opens a cluster's page as a guest; resolves when the card shows the gateway, its status and an address. */
export async function viewCard({ url, executablePath }) {
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
  });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(WAIT_MS);
    await page.goto(`${url}/catalog/default/resource/aks-orders-weu`);
    const enter = page.getByRole('button', { name: 'Enter' });
    const gateway = page.getByText('nat-orders-weu').first();
    await enter.or(gateway).first().waitFor();
    // The legacy app signs in by itself.
    if (await enter.isVisible()) await enter.click();
    // The catalog may not have read the entity yet; its page does not look again.
    const isShown = () =>
      gateway.waitFor({ timeout: LOOK_MS }).then(
        () => true,
        () => false,
      );
    const giveUpAt = Date.now() + WAIT_MS;
    while (!(await isShown()) && Date.now() < giveUpAt) await page.reload();
    await gateway.waitFor({ timeout: LOOK_MS });
    await page
      .getByText(/^\W*Exhausted$/)
      .first()
      .waitFor();
    await page
      .getByText(/^\d+\.\d+\.\d+\.\d+/)
      .first()
      .waitFor();
    await page.goto(`${url}/nat-gateway`);
    await page
      .getByText('No run yet')
      .or(page.getByText(/runs/i))
      .first()
      .waitFor();
  } finally {
    await browser.close();
  }
}
