import { expect, test, type Page } from '@playwright/test';
import { screenNames } from '../../plugins/nat-gateway/dev/screenNames';
import { bundleScreens } from './support/bundleScreens';
import { expectAccessible } from './support/expectAccessible';
import { keepScreenshots } from './support/keepScreenshots';

const ADDRESS = 'http://screens.test/';
/** Screens that have the card's face of one that loads. */
const withCard = ['card', 'compact-card', 'tab'];

test.describe('every screen in every state', () => {
  let page: Page;
  const errors: string[] = [];

  test.beforeAll(async ({ browser }) => {
    const files = await bundleScreens();
    const context = await browser.newContext({
      viewport: { width: 1360, height: 900 },
    });
    page = await context.newPage();
    page.on('pageerror', error => errors.push(error.message));
    await page.route(`${ADDRESS}**`, route => {
      const { pathname } = new URL(route.request().url());
      return route.fulfill(files.get(pathname) ?? files.get('/')!);
    });
    await page.goto(ADDRESS);
  });
  test.afterAll(() => page?.context().close());

  for (const name of screenNames) {
    test(`${name}: readable in light and dark, and no wider than a phone`, async () => {
      await page.getByRole('link', { name, exact: true }).click();
      const screens = page.getByTestId('screens');
      await expect(screens.getByRole('heading', { level: 2 })).not.toHaveCount(
        0,
      );
      await keepScreenshots(page, { name });
      await page.setViewportSize({ width: 360, height: 900 });
      const tooWide = () =>
        screens.evaluate(element =>
          [...element.querySelectorAll(':scope > section')]
            .filter(section => section.scrollWidth > section.clientWidth)
            .map(section => section.ariaLabel),
        );
      await expect.poll(tooWide).toEqual([]);
      await page.setViewportSize({ width: 1360, height: 900 });
      await expectAccessible(page, {
        part: screens,
        loading: withCard.includes(name) ? 1 : 0,
      });
      expect(errors.splice(0)).toEqual([]);
    });
  }
});
