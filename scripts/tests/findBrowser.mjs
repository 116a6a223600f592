import { spawnSync } from 'node:child_process';
import {
  canInstallDebianPackages,
  installDebianPackages,
} from './installDebianPackages.mjs';

// The shell first: it is Chromium without a window, and takes half the time.
const CANDIDATES = [
  'chromium-headless-shell',
  'chromium',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium-browser',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** Absolute path and version of a command that supports `--version`. */
function probe(command) {
  const { status, stdout } = spawnSync(command, ['--version'], {
    encoding: 'utf8',
    timeout: 20_000,
  });
  if (status !== 0) return undefined;
  const which = command.includes('/')
    ? command
    : spawnSync('which', [command], { encoding: 'utf8' }).stdout.trim();
  return { executablePath: which, version: stdout.trim() };
}

/**
 * Finds a browser for the end-to-end tests: PORTAL_BROWSER if it is set, else the host's Chromium,
 * Chrome or Edge, else Debian's Chromium if it can be installed.
 */
export async function findBrowser({ say }) {
  const named = process.env.PORTAL_BROWSER;
  const search = () =>
    (named ? [named] : CANDIDATES).reduce(
      (found, command) => found ?? probe(command),
      undefined,
    );
  const found = search();
  if (found || named || !canInstallDebianPackages()) return found;
  return (await installDebianPackages(
    ['chromium-headless-shell', 'fonts-liberation'],
    {
      say,
    },
  ))
    ? search()
    : undefined;
}
