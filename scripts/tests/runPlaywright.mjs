import fs from 'node:fs';
import path from 'node:path';
import { freePort } from './freePort.mjs';
import { runCommand } from './runCommand.mjs';

/** Runs the end-to-end tests in `browser` against their own portal; returns their counts. */
export async function runPlaywright({ root, folder, env, browser, signal }) {
  const file = path.join(folder, 'playwright.json');
  fs.rmSync(file, { force: true });
  const exitCode = await runCommand(
    [
      path.join(root, 'node_modules/@playwright/test/cli.js'),
      ...['test', '--reporter=list,json'],
    ],
    {
      cwd: root,
      signal,
      // The only signal at which Playwright stops the portal that it has started.
      stopWith: 'SIGINT',
      env: {
        ...env,
        CI: 'true',
        PLAYWRIGHT_JSON_OUTPUT_NAME: file,
        PORTAL_BROWSER: browser.executablePath,
        PORTAL_PORT: String(await freePort()),
      },
    },
  );
  if (!fs.existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const { stats, errors } = JSON.parse(fs.readFileSync(file, 'utf8'));
  const failed = stats.unexpected + errors.length;
  return {
    passed: stats.expected + stats.flaky,
    failed: exitCode !== 0 && failed === 0 ? 1 : failed,
    skipped: stats.skipped,
  };
}
