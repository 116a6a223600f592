import { defineConfig } from '@playwright/test';

const port = process.env.PORTAL_PORT ?? '7107';

/**
 * The end-to-end tests start a demo portal of their own, on a port of its own, and drive the
 * browser named by PORTAL_BROWSER (`npm test` finds one).
 */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  // One portal with one emulated Azure: the tests are steps of one story.
  workers: 1,
  // Generous, as other tests use the same cores: nothing is judged by how long it takes.
  timeout: 360_000,
  expect: { timeout: 60_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    actionTimeout: 60_000,
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1360, height: 900 },
    colorScheme: process.env.SCREENSHOTS_SCHEME === 'dark' ? 'dark' : 'light',
    locale: 'en-GB',
    // A trace films the page, which takes more than the page itself: `playwright test --trace on` keeps one.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.PORTAL_BROWSER ?? '/usr/bin/chromium',
      args: [
        // Chromium's sandbox needs rights that containers and root do not have.
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `node scripts/start-portal.mjs --port ${port}`,
    wait: { stdout: /Portal ready:/ },
    stdout: 'pipe',
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
});
