import { parseArgs } from 'node:util';
import { findLabTools } from '../lab/findLabTools';
import { sweepLabs } from '../lab/sweepLabs';
import { printRows, Row } from './Row';
import { proofs, ProofSize } from './proofs';

const HELP = `yarn prove:aws-fleet [--part <name> …] [--short] [--workers <n>]

Proves the NAT fleet on this host's kernel: the Lambdas' own code, the SDK, the emulator, and network
namespaces. Prints each figure beside its bound, and ends non-zero when one is missed.

  --part     only this part; may be given again: ${Object.keys(proofs).join(
    ', ',
  )}
  --short    a tenth of the runs, with the same bounds but for their number
  --workers  labs side by side (8)
  --help     this

Needs root on Linux, iproute2, nftables, conntrack and Python 3.`;

const full = {
  fastRuns: 100,
  shippedRuns: 20,
  plannedMoves: 100,
  flows: 1_000,
  alternatRuns: 24,
};
const short = {
  fastRuns: 5,
  shippedRuns: 2,
  plannedMoves: 10,
  flows: 200,
  alternatRuns: 6,
};

async function main() {
  const { values } = parseArgs({
    options: {
      part: { type: 'string', multiple: true },
      short: { type: 'boolean' },
      workers: { type: 'string', default: '8' },
      help: { type: 'boolean' },
    },
  });
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
  const size: ProofSize = { ...(values.short ? short : full), workers };
  const rows: Row[] = [];
  const startedAt = Date.now();
  for (const part of parts) {
    let runs = 0;
    const progress = () =>
      process.stderr.write(
        `${part}: ${runs} runs, ${Math.round(
          (Date.now() - startedAt) / 1000,
        )} s\n`,
      );
    const timer = setInterval(progress, 15_000);
    try {
      rows.push(
        ...(await proofs[part](size, () => {
          runs += 1;
        })),
      );
    } catch (error) {
      console.error(error);
      rows.push({
        what: part,
        figure: `${error}`.split('\n')[0],
        bound: 'to end',
        isMet: false,
      });
    } finally {
      clearInterval(timer);
      progress();
    }
  }
  const missed = rows.filter(({ isMet }) => isMet === false).length;
  const minutes = ((Date.now() - startedAt) / 60_000).toFixed(1);
  console.log(
    `\n${printRows(rows)}\n\n${
      rows.length
    } figures, ${missed} missed, ${minutes} minutes`,
  );
  return missed > 0 ? 1 : 0;
}

main().then(
  code => process.exit(code),
  error => {
    console.error(error);
    process.exit(1);
  },
);
