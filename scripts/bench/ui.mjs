// Measures the screens in Chromium, on the built app of a demo portal: what the card adds to an entity page, how soon it
// is drawn, and the page of 10,000 gateways; beside it, what the entity cards and tabs of other plugins weigh. `--url http://localhost:7007` measures a portal that runs already.
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { describeBounds } from '../measure/describeBounds.mjs';
import { startAndWait } from '../measure/startAndWait.mjs';
import { findBrowser } from '../tests/findBrowser.mjs';
import { freePort } from '../tests/freePort.mjs';
import { compareBundles } from './ui/compareBundles.mjs';
import { measureCard } from './ui/measureCard.mjs';
import { measureFleet } from './ui/measureFleet.mjs';

const { values } = parseArgs({ options: { url: { type: 'string' } } });
const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../..',
);
const port = values.url ? undefined : String(await freePort());
const portal =
  port &&
  (await startAndWait('npm', ['start', '--', '--port', port], {
    cwd: root,
    env: process.env,
    timeoutSeconds: 300,
  }));
const found = await findBrowser({ say: console.log });
if (!found)
  throw new Error(
    'There is no Chromium: install it, or name one with PORTAL_BROWSER',
  );

const browser = await chromium.launch({
  executablePath: found.executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
});
try {
  const context = await browser.newContext({
    baseURL: values.url ?? `http://localhost:${port}`,
    viewport: { width: 1280, height: 900 },
  });
  await context.addInitScript(() =>
    localStorage.setItem('demo-persona', 'approver'),
  );
  const rows = [
    ...(await measureCard(context)),
    ...(await measureFleet(context)),
    ...(await compareBundles({ root })),
  ];
  const { text, met } = describeBounds(rows);
  console.log(
    `\n${text}\n(${os.availableParallelism()} cores, ${found.version})`,
  );
  process.exitCode = met ? 0 : 1;
} finally {
  await browser.close();
  await portal?.stop();
}
