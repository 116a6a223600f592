import { join } from 'node:path';
import type { Page } from '@playwright/test';

const WIDTHS = { wide: 1440, narrow: 400 };

/**
 * Keeps pictures of what is open in SCREENSHOTS_DIR, if that is set: light and dark, wide and
 * narrow, SCREENSHOTS_HEIGHT pixels high. Of a form (`isForm`) only one as it is: with another theme or a narrow sidebar
 * Backstage mounts the page anew, and what was filled in is gone.
 */
export async function keepScreenshots(
  page: Page,
  options: { name: string; isForm?: boolean },
): Promise<void> {
  const folder = process.env.SCREENSHOTS_DIR;
  if (!folder) return;
  const before = page.viewportSize();
  const keep = async (look: string) => {
    const path = join(folder, `${options.name}-${look}.png`);
    await page.screenshot({ path, animations: 'disabled' });
  };
  // The page scrolls inside itself: a viewport that is tall enough shows all of it.
  const height = Number(process.env.SCREENSHOTS_HEIGHT ?? 1400);
  if (options.isForm) {
    await page.setViewportSize({ width: WIDTHS.wide, height });
    await keep('wide');
  } else {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const [name, width] of Object.entries(WIDTHS)) {
        await page.setViewportSize({ width, height });
        await page
          .getByRole('heading')
          .or(page.getByRole('table'))
          .filter({ visible: true })
          .first()
          .waitFor();
        await page.waitForLoadState('networkidle');
        await keep(`${colorScheme}-${name}`);
      }
    }
    await page.emulateMedia({ colorScheme: null });
  }
  if (before) await page.setViewportSize(before);
}
