import { expect, type Page } from '@playwright/test';
import { chooseTemplate } from './support/chooseTemplate';
import { fillTemplate } from './support/fillTemplate';
import { keepScreenshots } from './support/keepScreenshots';
import { portalTest as test } from './support/portalTest';

/** The page of the run: the link of the task opens it in a tab of its own. */
async function openRun(page: Page): Promise<Page> {
  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: 'Answer the run' }).click();
  return opened;
}

const create = (page: Page) =>
  page.getByRole('button', { name: 'Create', exact: true }).click();

test('a run of subnets without a cluster is answered on the page that its task links to', async ({
  page: task,
}) => {
  await chooseTemplate(task);
  await fillTemplate(task, { name: 'nat-batch-weu' });
  await create(task);
  await test.step('the page of the task takes the answer too', async () => {
    await expect(
      task.getByRole('button', {
        name: 'Acknowledge the addresses of nat-batch-weu',
      }),
    ).toBeVisible();
    await keepScreenshots(task, { name: 'task-waits', isForm: true });
  });
  const page = await openRun(task);

  await expect(
    page.getByRole('heading', { name: 'Run for nat-batch-weu' }),
  ).toBeVisible();
  await keepScreenshots(page, { name: 'run-waits' });

  await test.step('a second run on these subnets is refused in words, on its task’s page', async () => {
    await chooseTemplate(task);
    await fillTemplate(task, { name: 'nat-second-weu' });
    await create(task);
    await expect(
      task.getByRole('alert').filter({ hasText: 'nat-batch-weu' }),
    ).toContainText(/is changing .*aks-nodes already/);
    await expect(task.locator('.MuiCircularProgress-root')).toHaveCount(0);
    await keepScreenshots(task, { name: 'task-refused', isForm: true });
  });

  await test.step('cancelling asks first, and names the addresses', async () => {
    await page
      .getByRole('button', { name: 'Cancel the run nat-batch-weu' })
      .click();
    await expect(
      page.getByText(/Partners may have been told of [\d.]+\/31/),
    ).toBeVisible();
    await keepScreenshots(page, { name: 'run-cancel', isForm: true });
    await page.getByRole('button', { name: 'Keep the run' }).click();
  });

  await test.step('cancel it, and read how it ended, after a reload too', async () => {
    await page
      .getByRole('button', { name: 'Cancel the run nat-batch-weu' })
      .click();
    await page.getByRole('button', { name: 'Cancel and take back' }).click();
    const ended = page.getByText(
      'The run was cancelled, and everything it did was taken back',
    );
    await expect(ended).toBeVisible();
    await page.reload();
    await expect(ended).toBeVisible();
    await expect(
      page.getByRole('button', { name: /^(Acknowledge|Cancel)/ }),
    ).toHaveCount(0);
    await keepScreenshots(page, { name: 'run-undone' });
  });
});

test('a cancelled task ends in words and can be retried', async ({ page }) => {
  await chooseTemplate(page);
  await fillTemplate(page, { name: 'nat-night-weu' });
  await create(page);
  await expect(page).toHaveURL(/\/tasks\//);
  await page.getByTestId('cancel-button').click();

  await expect(
    page.getByRole('alert').filter({ hasText: 'was cancelled' }),
  ).toContainText(/nat-gateway\/runs\//);
  await expect(page.locator('.MuiCircularProgress-root')).toHaveCount(0);
  await expect(page.getByText(/^\s+at /)).toHaveCount(0);
  await keepScreenshots(page, { name: 'task-cancelled', isForm: true });

  await page.getByTestId('retry-button').click();
  await expect(
    page.getByRole('link', { name: 'Answer the run' }),
  ).toBeVisible();
  const run = await openRun(page);
  await run
    .getByRole('button', { name: 'Cancel the run nat-night-weu' })
    .click();
  await run.getByRole('button', { name: 'Cancel and take back' }).click();
  await expect(
    run.getByText(
      'The run was cancelled, and everything it did was taken back',
    ),
  ).toBeVisible();
});
