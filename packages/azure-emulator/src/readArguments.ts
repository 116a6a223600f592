import { parseArgs } from 'node:util';
import { parseScale } from './scenario/parseScale';
import type { Scale } from './scenario/Scale';

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
  readonly scale?: Scale;
  readonly subscriptionId?: string;
  readonly caFile?: string;
  readonly latency: 'instant' | 'realistic' | 'slow';
  readonly throttling: boolean;
  readonly pageSize?: number;
  readonly journalCapacity?: number;
} {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '0' },
      host: { type: 'string', default: '127.0.0.1' },
      scenario: { type: 'string', default: 'demo' },
      subscription: { type: 'string' },
      'ca-out': { type: 'string' },
      scale: { type: 'string' },
      throttling: { type: 'boolean', default: false },
      'page-size': { type: 'string' },
      journal: { type: 'string' },
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
  if (latency !== 'instant' && latency !== 'realistic' && latency !== 'slow') {
    throw new Error(
      `--latency ${latency} is neither instant nor realistic nor slow`,
    );
  }
  return {
    help: values.help,
    port,
    host: values.host,
    scenario: values.scenario,
    scale: values.scale === undefined ? undefined : parseScale(values.scale),
    subscriptionId: values.subscription,
    caFile: values['ca-out'],
    latency,
    throttling: values.throttling,
    pageSize: readCount(values['page-size'], '--page-size'),
    journalCapacity: readCount(values.journal, '--journal'),
  };
}

function readCount(text: string | undefined, name: string): number | undefined {
  if (text === undefined) {
    return undefined;
  }
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) {
    throw new Error(`${name} ${text} is not a whole number from 1`);
  }
  return count;
}
