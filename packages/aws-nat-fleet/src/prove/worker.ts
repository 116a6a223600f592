import { alternat } from './parts/alternat';
import { behaviours } from './parts/behaviours';
import { gameDays } from './parts/gameDays';
import { openFlows } from './parts/openFlows';
import { plannedMoves } from './parts/plannedMoves';

// One lab in its own process: `worker.ts <part> <arguments as JSON>`. It writes a line `run` for
// each run that ended, and its result as the last line.
const parts: Readonly<Record<string, (args: never) => Promise<unknown>>> = {
  alternat,
  behaviours,
  gameDays,
  openFlows,
  plannedMoves,
};

async function main() {
  const [part, args] = process.argv.slice(2);
  const result = await parts[part]({
    ...JSON.parse(args),
    onRun: () => console.log('run'),
  } as never);
  console.log(JSON.stringify({ result }));
}

main().then(
  () => process.exit(0),
  error => {
    console.error(error);
    process.exit(1);
  },
);
