// Measures a second `npm start`, and the memory of the portal and the emulator when idle.
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describeBounds } from './measure/describeBounds.mjs';
import { residentMegabytes } from './measure/residentMegabytes.mjs';
import { startAndWait } from './measure/startAndWait.mjs';
import { freePort } from './tests/freePort.mjs';

const SECOND_START_SECONDS = 25;
const RESIDENT_MEGABYTES = 1024;
// Long enough for the first two collections and for the search index.
const SETTLE_SECONDS = 75;

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const start = async () =>
  startAndWait('npm', ['start', '--', '--port', String(await freePort())], {
    cwd: root,
    env: process.env,
    timeoutSeconds: 300,
  });

const first = await start();
await first.stop();
const second = await start();
await pause(SETTLE_SECONDS * 1000);
const processes = residentMegabytes(second.pid);
await second.stop();

const sum = list => list.reduce((total, { megabytes }) => total + megabytes, 0);
for (const { megabytes, command } of processes) {
  console.log(
    `${Math.round(megabytes).toString().padStart(5)} MB  ${command.slice(
      -100,
    )}`,
  );
}
const { text, met } = describeBounds([
  {
    what: 'second npm start to "Portal ready"',
    measured: second.seconds,
    atMost: SECOND_START_SECONDS,
    unit: 's',
  },
  {
    what: `all processes of the portal after ${SETTLE_SECONDS} s`,
    measured: sum(processes),
    atMost: RESIDENT_MEGABYTES,
    unit: 'MB',
  },
]);
console.log(
  `\n${text}\n(${os.availableParallelism()} cores, Node ${process.version})`,
);
process.exitCode = met ? 0 : 1;
