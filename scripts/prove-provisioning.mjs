// Proves that provisioning loses nothing: yarn prove:provisioning [--part <name> …]
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { describeBounds } from './measure/describeBounds.mjs';
import { proofs } from './provisioning/proofs.mjs';
import { startWorker } from './provisioning/startWorker.mjs';

const USAGE = `yarn prove:provisioning [--part <name> …] [--short] [--workers <n>] [--seed <n>]

Proves that no failure of the cloud, of a process or of a person loses a property, an address or a euro. The engine
and the Azure provider work on an emulated Azure, and the proof judges from the state and the journal of
the emulator, not from what the engine says. Prints each figure beside its bound, part by part, and ends non-zero
when one is missed. Ctrl-C stops it and prints the figures that it has until then.

  --part     only this part; may be given again:
${Object.entries(proofs)
  .map(([name, { about }]) => `               ${name.padEnd(11)}${about}`)
  .join('\n')}
  --short    about a twentieth of the cells, schedules and subnets
  --workers  processes side by side (${os.availableParallelism()})
  --seed     the first seed of the schedules (1); each has 25
  --help     this

One schedule that was printed, again: --part schedules --seed <seed> --path <path>`;

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Runs one part, tells its progress four times a minute, and prints its table. */
async function provePart(name, options, signal) {
  const startedAt = Date.now();
  const [load] = os.loadavg();
  const proof = proofs[name];
  const jobs = proof.jobs(options);
  const left = [...jobs];
  const results = [];
  const failures = [];
  const tellProgress = () =>
    console.error(
      `${name}: ${results.length} results, ${jobs.length - left.length} of ${
        jobs.length
      } jobs begun, ${Math.round((Date.now() - startedAt) / 1000)} s`,
    );
  const timer = setInterval(tellProgress, 15_000);
  const work = async () => {
    let worker;
    for (let job = left.shift(); job && !signal.aborted; job = left.shift()) {
      const own = job;
      worker ??= startWorker({ root, signal, env: own.env });
      const ended = await worker
        .run(own, result => results.push({ ...result, job: own }))
        .then(() => true)
        .catch(error => {
          failures.push(error);
          return false;
        });
      // Another environment, or a process that broke off, is no place for the next job.
      if (own.env || !ended) {
        await worker.stop();
        worker = undefined;
      }
    }
    await worker?.stop();
  };
  await Promise.all(Array.from({ length: options.workers }, work));
  clearInterval(timer);
  tellProgress();
  const isComplete = !signal.aborted && failures.length === 0;
  const { text, met } = describeBounds([
    ...proof.rows(results, options, jobs),
    ...(isComplete
      ? []
      : [{ what: 'jobs that did not end', measured: 1, exactly: 0 }]),
  ]);
  const lines = [
    `\n${name} (load before it: ${load.toFixed(
      1,
    )} on ${os.availableParallelism()} cores)`,
    ...proof.text(results),
    ...failures.map(error => error.message),
    text,
  ];
  console.log(lines.join('\n'));
  return met;
}

async function main() {
  const { values } = parseArgs({
    options: {
      part: { type: 'string', multiple: true },
      short: { type: 'boolean' },
      workers: { type: 'string', default: String(os.availableParallelism()) },
      seed: { type: 'string', default: '1' },
      path: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const parts = values.part ?? Object.keys(proofs);
  const workers = Number(values.workers);
  const seed = Number(values.seed);
  const wrong = [
    ...parts.filter(part => !(part in proofs)),
    ...(Number.isInteger(workers) && workers >= 1 ? [] : ['--workers']),
    ...(Number.isInteger(seed) ? [] : ['--seed']),
  ];
  if (wrong.length > 0) {
    console.error(`Unknown: ${wrong.join(', ')}.\n\n${USAGE}`);
    return 2;
  }
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => stop.abort());
  }
  const options = {
    workers,
    seed,
    every: values.short ? 20 : 1,
    schedules: values.short ? 100 : 2_000,
    subnets: values.short ? 400 : 10_000,
    ...(values.path !== undefined && { path: values.path }),
  };
  const startedAt = Date.now();
  const beside = parts.filter(part => proofs[part].isBeside);
  const left = parts.filter(part => !proofs[part].isBeside);
  let missed = 0;
  const prove = async part => {
    if (!(await provePart(part, options, stop.signal))) missed += 1;
  };
  const besides = beside.map(prove);
  while (left.length > 0 && !stop.signal.aborted) await prove(left.shift());
  await Promise.all(besides);
  const minutes = ((Date.now() - startedAt) / 60_000).toFixed(1);
  console.log(
    `\n${
      parts.length - left.length
    } parts, ${missed} with a bound missed, ${minutes} minutes, Node ${
      process.version
    }`,
  );
  if (left.length > 0) console.log(`Not run: ${left.join(', ')}`);
  return missed + left.length > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`prove:provisioning: ${error.message}`);
  process.exitCode = 2;
}
