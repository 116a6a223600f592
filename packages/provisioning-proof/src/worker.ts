import { createInterface } from 'node:readline';
import { playCrashes } from './parts/crashes';
import { faultTable } from './parts/faultTable';
import { playSchedules } from './parts/schedules';
import { writeLargeSubnet, writeSubnets } from './parts/subnets';
import { tellStories } from './parts/stories';

/**
 * Jobs of the proof in a process of their own, for `scripts/prove-provisioning.mjs`: each is a line of JSON, and so is
 * each of its results.
 */
const parts: Readonly<Record<string, (args: never) => AsyncIterable<unknown>>> =
  {
    crashes: playCrashes,
    faults: faultTable,
    /** Some of both, in one process. */
    async *sample(
      args: Parameters<typeof faultTable>[0] &
        Parameters<typeof playSchedules>[0],
    ) {
      yield* faultTable(args);
      yield await playSchedules(args);
    },
    stories: tellStories,
    async *subnets({ seeds }: { readonly seeds: readonly number[] }) {
      for (const seed of seeds) {
        yield await writeSubnets({ seed });
      }
    },
    async *largeSubnet() {
      yield await writeLargeSubnet();
    },
    async *schedules({
      seeds,
      ...rest
    }: {
      readonly seeds: readonly number[];
    } & Omit<Parameters<typeof playSchedules>[0], 'seed'>) {
      for (const seed of seeds) {
        yield await playSchedules({ seed, ...rest });
      }
    },
  };

async function main() {
  for await (const line of createInterface({ input: process.stdin })) {
    const { part, args } = JSON.parse(line);
    for await (const result of parts[part](args as never)) {
      process.stdout.write(`${JSON.stringify({ result })}\n`);
    }
    process.stdout.write('{"done":true}\n');
  }
}

main().then(
  () => process.exit(0),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
