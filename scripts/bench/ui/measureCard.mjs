import { gzipSync } from 'node:zlib';

const WITHOUT_CARD = '/catalog/default/system/retail';
const WITH_CARD = '/catalog/default/resource/aks-payments-weu';
/** The figure of a gateway that is drawn last. */
const DRAWN = 'Serves';

/** The scripts that a page loads, by name, and the requests to our backend. */
async function load(context, path, { shown }) {
  const page = await context.newPage();
  const scripts = new Map();
  const asked = [];
  const bodies = [];
  const read = async (pathname, response) =>
    scripts.set(pathname, await response.body());
  page.on('response', response => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith('/api/nat-gateway/')) asked.push(pathname);
    if (pathname.endsWith('.js')) bodies.push(read(pathname, response));
  });
  await page.goto(path);
  await page.getByText(shown, { exact: true }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await Promise.all(bodies);
  await page.close();
  return { scripts, asked };
}

/** How long after its data the card is drawn, and how much it moves what is on the page. */
async function draw(context) {
  const page = await context.newPage();
  await page.addInitScript(drawn => {
    window.shift = 0;
    new PerformanceObserver(list => {
      for (const { value, sources } of list.getEntries()) {
        const isOurs = sources.some(({ node }) =>
          node?.parentElement
            ?.closest?.('article')
            ?.textContent.includes(drawn),
        );
        if (isOurs) window.shift += value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
    const look = () => {
      if (document.body?.textContent.includes(drawn)) {
        window.drawnAt = performance.now();
      } else {
        requestAnimationFrame(look);
      }
    };
    requestAnimationFrame(look);
  }, DRAWN);
  await page.goto(WITH_CARD);
  await page.waitForFunction(() => window.drawnAt);
  await page.waitForLoadState('networkidle');
  const measured = await page.evaluate(() => {
    const [answer] = performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\/api\/nat-gateway\/.*\/egress$/.test(name));
    return {
      milliseconds: window.drawnAt - answer.responseEnd,
      shift: window.shift,
    };
  });
  await page.close();
  return measured;
}

/** What the card costs the page of an entity. */
export async function measureCard(context) {
  const before = await load(context, WITHOUT_CARD, { shown: 'About' });
  const after = await load(context, WITH_CARD, { shown: DRAWN });
  // Parts of Backstage that the card uses are other cards' too.
  const added = [...after.scripts].filter(
    ([name, body]) =>
      !before.scripts.has(name) && String(body).includes('EgressCard'),
  );
  const bytes = added.reduce((sum, [, body]) => sum + gzipSync(body).length, 0);
  const draws = [];
  for (let round = 0; round < 5; round += 1) draws.push(await draw(context));
  const sorted = draws
    .map(({ milliseconds }) => milliseconds)
    .sort((a, b) => a - b);
  return [
    {
      what: 'JavaScript that an entity page loads for the card, gzip',
      measured: bytes / 1024,
      atMost: 25,
      unit: 'KB',
    },
    {
      what: 'requests of the card to the backend',
      measured: after.asked.length,
      exactly: 1,
    },
    {
      what: 'card drawn after its data, median of 5',
      measured: sorted[2],
      atMost: 100,
      unit: 'ms',
    },
    {
      what: 'layout shift of the card, in thousandths',
      measured: Math.max(...draws.map(({ shift }) => 1000 * shift)),
      exactly: 0,
    },
  ];
}
