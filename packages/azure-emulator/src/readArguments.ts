import { readCount, readOptions, readPort } from 'emulator-kit';
import { commandOptions } from './commandOptions';
import type { Latency } from './operations/Latency';
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
  readonly latency: Latency;
  readonly retryAfterMilliseconds?: number;
  readonly metricsDelaySeconds?: number;
  readonly throttling: boolean;
  readonly pageSize?: number;
  readonly journalCapacity?: number;
} {
  const values = readOptions(commandOptions, args);
  const port = readPort(values.port);
  if (values.subscription !== undefined && !guid.test(values.subscription)) {
    throw new Error(`--subscription ${values.subscription} is not a GUID`);
  }
  return {
    help: values.help,
    port,
    host: values.host,
    scenario: values.scenario,
    scale: values.scale === undefined ? undefined : parseScale(values.scale),
    subscriptionId: values.subscription,
    caFile: values['ca-out'],
    latency: readLatency(values.latency),
    retryAfterMilliseconds: readCount(values['retry-after'], {
      name: '--retry-after',
    }),
    metricsDelaySeconds: readCount(values['metrics-delay'], {
      name: '--metrics-delay',
      least: 0,
    }),
    throttling: values.throttling,
    pageSize: readCount(values['page-size'], { name: '--page-size' }),
    journalCapacity: readCount(values.journal, { name: '--journal' }),
  };
}

function readLatency(text: string): Latency {
  if (text === 'instant' || text === 'realistic' || text === 'slow') {
    return text;
  }
  if (!/^\d{1,9}$/.test(text)) {
    throw new Error(
      `--latency ${text} is neither instant nor realistic nor slow nor a number of milliseconds`,
    );
  }
  return { operationMilliseconds: Number(text) };
}
