import { parseArgs } from 'node:util';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The command line, read and checked; throws with what is wrong and what is right.
 *
 * @internal
 */
export function readArguments(args: readonly string[]): {
  readonly help: boolean;
  readonly port: number;
  readonly host: string;
  readonly scenario: string;
  readonly subscriptionId?: string;
  readonly caFile?: string;
  readonly latency: 'instant' | 'realistic';
} {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '0' },
      host: { type: 'string', default: '127.0.0.1' },
      scenario: { type: 'string', default: 'demo' },
      subscription: { type: 'string' },
      'ca-out': { type: 'string' },
      latency: { type: 'string', default: 'instant' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port ${values.port} is not a port: give 0 to 65535`);
  }
  if (values.subscription !== undefined && !guid.test(values.subscription)) {
    throw new Error(`--subscription ${values.subscription} is not a GUID`);
  }
  const { latency } = values;
  if (latency !== 'instant' && latency !== 'realistic') {
    throw new Error(`--latency ${latency} is neither instant nor realistic`);
  }
  return {
    help: values.help,
    port,
    host: values.host,
    scenario: values.scenario,
    subscriptionId: values.subscription,
    caFile: values['ca-out'],
    latency,
  };
}
