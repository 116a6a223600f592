import os from 'node:os';
import { parseArgs } from 'node:util';
import { findLabTools } from '../lab/findLabTools';
import { sweepLabs } from '../lab/sweepLabs';
import { printRows, Row } from './Row';
import { proofs, ProofSize } from './proofs';
import { runProof } from './runProof';

const HELP = `yarn prove:aws-fleet [--part <name> …] [--short] [--workers <n>]

Proves the NAT fleet on this host's kernel: the Lambdas' own code, the SDK, the emulator, and network
namespaces. Prints each figure beside its bound, part by part, and ends non-zero when one is missed.
Ctrl-C (or SIGTERM) stops it, and prints the figures that it has until then.

  --part     only this part; may be given again: ${Object.keys(proofs).join(
    ', ',
  )}
  --short    a tenth of the runs, with the same bounds but for their number
  --workers  labs side by side (8)
  --help     this

Needs root on Linux, iproute2, nftables, conntrack and Python 3; the behaviours also need the AWS CLI
and jq, and measure with iperf3 where it is installed.`;

const full = {
  fastRuns: 100,
  shippedRuns: 20,
  drains: 50,
  replacements: 50,
  flows: 1_000,
  alternatRuns: 24,
  races: 100,
};
const short = {
  fastRuns: 5,
  shippedRuns: 2,
  drains: 5,
  replacements: 4,
  flows: 200,
  alternatRuns: 6,
  races: 10,
};

const parse = () =>
  parseArgs({
    options: {
      part: { type: 'string', multiple: true },
      short: { type: 'boolean' },
      workers: { type: 'string', default: '8' },
      help: { type: 'boolean' },
    },
  }).values;

/** Runs one part, tells its progress four times a minute, and prints its table. */
async function provePart(
  part: string,
  size: ProofSize,
  signal: AbortSignal,
): Promise<readonly Row[]> {
  const startedAt = Date.now();
  const [load] = os.loadavg();
  let state = 'starting';
  const tell = () => {
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    process.stderr.write(`${part}: ${state}, ${seconds} s\n`);
  };
  const timer = setInterval(tell, 15_000);
  const rows = await runProof(proofs[part], size, {
    signal,
    onProgress(done, all) {
      state = `${done} of ${all}`;
    },
  });
  clearInterval(timer);
  tell();
  console.log(
    `\n${part} (load before it: ${load.toFixed(
      1,
    )} on ${os.availableParallelism()} cores)\n${printRows(rows)}\n`,
  );
  return rows;
}

async function main() {
  const values = parse();
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const parts = values.part ?? Object.keys(proofs);
  const unknown = parts.filter(part => !(part in proofs));
  const workers = Number(values.workers);
  if (unknown.length > 0 || !Number.isInteger(workers) || workers < 1) {
    console.error(
      `Unknown: ${[...unknown, ...(workers >= 1 ? [] : ['--workers'])].join(
        ', ',
      )}.\n\n${HELP}`,
    );
    return 2;
  }
  const missing = findLabTools();
  if (missing) {
    console.error(
      `This host cannot run a lab: ${missing.reason}. ${missing.how}.`,
    );
    return 2;
  }
  await sweepLabs();
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => stop.abort());
  }
  const startedAt = Date.now();
  const size: ProofSize = { ...(values.short ? short : full), workers };
  const rows: Row[] = [];
  const left = [...parts];
  while (left.length > 0 && !stop.signal.aborted) {
    rows.push(...(await provePart(left.shift()!, size, stop.signal)));
  }
  await sweepLabs();
  const missed = rows.filter(({ isMet }) => isMet === false).length;
  const minutes = ((Date.now() - startedAt) / 60_000).toFixed(1);
  console.log(`${rows.length} figures, ${missed} missed, ${minutes} minutes`);
  if (left.length > 0) console.log(`Not run: ${left.join(', ')}`);
  return missed + left.length > 0 ? 1 : 0;
}

main().then(
  code => process.exit(code),
  error => {
    console.error(error);
    process.exit(1);
  },
);
