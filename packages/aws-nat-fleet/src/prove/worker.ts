import { alternat } from './parts/alternat';
import { behaviour } from './parts/behaviour';
import { gameDays } from './parts/gameDays';
import { mutant } from './parts/mutant';
import { openFlows } from './parts/openFlows';
import { plannedMoves } from './parts/plannedMoves';
import { races } from './parts/races';

// One lab in its own process: `worker.ts <part> <arguments as JSON>`. It writes each result as one line
// of JSON.
const parts: Readonly<Record<string, (args: never) => AsyncIterable<unknown>>> =
  {
    alternat,
    behaviour,
    gameDays,
    mutant,
    async *openFlows(args: Parameters<typeof openFlows>[0]) {
      yield await openFlows(args);
    },
    plannedMoves,
    races,
  };

async function main() {
  const [part, args] = process.argv.slice(2);
  for await (const result of parts[part](JSON.parse(args) as never)) {
    console.log(JSON.stringify({ result }));
  }
}

// What is to be removed at the exit is removed then too.
process.on('SIGTERM', () => process.exit(143));
main().then(
  () => process.exit(0),
  error => {
    console.error(error);
    process.exit(1);
  },
);
