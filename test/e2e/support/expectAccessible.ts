import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

/**
 * Fails when axe finds a breach of WCAG 2.2 A or AA in a part of the page, in light or dark:
 * contrast, names and roles among them. The rest of the page is Backstage's.
 */
export async function expectAccessible(
  page: Page,
  options: {
    readonly part: Locator;
    /** How many faces of it stay as they are before their first answer. */
    readonly loading?: number;
  },
): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('body')).toHaveAttribute(
      'data-theme-mode',
      colorScheme,
    );
    // With another theme Backstage mounts the page anew: the part is looked up and marked again.
    await expect(options.part.getByText('Loading egress')).toHaveCount(
      options.loading ?? 0,
    );
    await options.part.evaluate(element =>
      element.setAttribute('data-checked', ''),
    );
    const { violations, passes } = await new AxeBuilder({ page })
      .include('[data-checked]')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(
      violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => ({
          colorScheme,
          id,
          html,
          failureSummary,
        })),
      ),
    ).toEqual([]);
    expect(passes.map(({ id }) => id)).toContain('color-contrast');
  }
  await page.emulateMedia({ colorScheme: null });
}
