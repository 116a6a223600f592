import { execFile, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { environmentVariables, shippedSettings } from './contract';
import { lambdas } from './lab/labScenario';

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'nat-fleet-bundles-'));
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

/** The zips that the script writes, by name. */
function bundle(TZ: string) {
  const folder = path.join(scratch, TZ);
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, 'canary-00000000.zip'), 'an old one');
  execFileSync(
    process.execPath,
    [path.join(__dirname, '../scripts/bundle-lambdas.mjs'), folder],
    { env: { ...process.env, TZ }, stdio: 'ignore' },
  );
  return Object.fromEntries(
    fs
      .readdirSync(folder)
      .map(name => [name, fs.readFileSync(path.join(folder, name))]),
  );
}

let zips: ReturnType<typeof bundle>;
beforeAll(() => {
  zips = bundle('UTC');
}, 60_000);

// Seconds of esbuild.
(process.env.TEST_LONG ? describe : describe.skip)('in the long form', () => {
  it('the same source gives the same bytes, in any time zone', () => {
    expect(bundle('Japan')).toEqual(zips);
  }, 60_000);
});

it('the canary is named by its content, and asks the destinations', async () => {
  const canary = Object.keys(zips).find(name => name.startsWith('canary-'))!;
  expect(Object.keys(zips).sort()).toEqual(
    [canary, ...lambdas.map(name => `${name}.zip`)].sort(),
  );
  const code = path.join(scratch, 'index.js');
  fs.writeFileSync(code, unzipSync(zips[canary])['index.js']);

  const server = http.createServer(({ url }, response) =>
    response.writeHead(Number(url?.slice(1))).end(),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const run = async (...statuses: number[]) => {
    const destinations = statuses.map(status => ({
      url: `http://127.0.0.1:${port}/${status}`,
      expectedStatus: 200,
    }));
    const settings = { ...shippedSettings.probing, destinations };
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['-e', `require('${code}').handler().then(console.log)`],
      { env: { [environmentVariables.probe]: JSON.stringify(settings) } },
    );
    return stdout;
  };
  try {
    await expect(run(503, 200)).resolves.toMatch(/503 503 \d+ ms, .*200 200/);
    await expect(run(503, 404)).rejects.toThrow(
      /No destination answers as expected: .*503 503 \d+ ms, .*404 404/,
    );
  } finally {
    server.close();
  }
}, 60_000);
