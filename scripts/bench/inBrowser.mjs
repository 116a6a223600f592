import { findBrowser } from '../tests/findBrowser.mjs';

/**
 * Runs a simulation in a Web Worker of a real browser.
 *
 * @returns its result, the milliseconds it took and the browser; undefined if there is no browser.
 */
export async function inBrowser({ script, input }) {
  const playwright = await import('@playwright/test').catch(() => undefined);
  const found = playwright && (await findBrowser({ say: () => {} }));
  if (!found) {
    return undefined;
  }
  const browser = await playwright.chromium.launch({
    executablePath: found.executablePath,
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage();
    const measured = await page.evaluate(
      ([source, settings]) =>
        new Promise((resolve, reject) => {
          const answer = `onmessage = async ({ data }) => {
            const startedAt = performance.now();
            const result = await simulator.simulateSnat(data);
            postMessage({ milliseconds: performance.now() - startedAt, result });
          };`;
          const blob = new Blob([source, answer], { type: 'text/javascript' });
          const worker = new Worker(URL.createObjectURL(blob));
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = ({ message }) => reject(new Error(message));
          worker.postMessage(settings);
        }),
      [script, input],
    );
    return { ...measured, browser: found.version };
  } finally {
    await browser.close();
  }
}
