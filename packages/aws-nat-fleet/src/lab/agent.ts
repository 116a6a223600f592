import readline from 'node:readline';
import { createInternet } from './agent/createInternet';
import { createFlows } from './agent/createFlows';
import { createProbes } from './agent/createProbes';
import { createWorkload } from './agent/createWorkload';
import { floodUdp } from './agent/floodUdp';

// A process in a namespace of the lab. It reads {id, method, args} as lines and answers
// {id, result} or {id, error}; it ends with its standard input.
const methods: Record<string, (args: never) => unknown> = {
  ...createInternet(),
  ...createFlows(),
  ...createProbes(),
  ...createWorkload(),
  floodUdp,
};

process.env.POWERTOOLS_LOG_LEVEL = 'SILENT';
process.env.POWERTOOLS_METRICS_DISABLED = 'true';
const lines = readline.createInterface({ input: process.stdin });
lines.on('line', async line => {
  const { id, method, args } = JSON.parse(line);
  let answer: object;
  try {
    answer = { id, result: (await methods[method](args as never)) ?? null };
  } catch (error) {
    answer = { id, error: error instanceof Error ? error.stack : `${error}` };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
});
lines.on('close', () => process.exit(0));
