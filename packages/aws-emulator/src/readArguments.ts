import { formatUsage, readCount, readOptions, readPort } from 'emulator-kit';
import type { AwsEmulatorOptions } from './AwsEmulatorOptions';

/** Of each option: the value that it takes, what it means, and its default. */
const table = {
  port: ['N', 'port to listen on; 0 takes a free one (default 0)', '0'],
  host: [
    'NAME',
    'address to listen on (default 127.0.0.1: this machine only)',
    '127.0.0.1',
  ],
  scenario: [
    'NAME|FILE',
    'demo, empty, or the path of a YAML file (default demo)',
    'demo',
  ],
  vpcs: ['N', 'a generated scenario with so many VPCs instead'],
  principal: [
    'NAME',
    'root, or a role of the scenario, whose access key is printed (default root)',
    'root',
  ],
  lag: ['MS', 'how far describes are behind writes (default 0)'],
  'page-size': ['N', 'items on a page (default: small and irregular)'],
  journal: ['N', 'calls that the journal keeps (default 10000)'],
  help: ['', 'this text'],
} as const;

const usage = `${formatUsage(
  'aws-emulator',
  table,
)}GET /_emulator names the endpoints that steer it: reset, scenario, credentials, clock, faults, state, journal.
`;

/** Reads and validates the command line; throws an error that names the wrong and the valid value. `usage` is set when `--help` asks for it. @internal */
export function readArguments(args: readonly string[]): AwsEmulatorOptions & {
  readonly usage?: string;
  readonly host: string;
  readonly principal: string;
} {
  const values = readOptions(table, args);
  const vpcs = readCount(values.vpcs, { name: '--vpcs' });
  return {
    ...(values.help ? { usage } : {}),
    host: values.host,
    port: readPort(values.port),
    principal: values.principal,
    scenario: values.scenario,
    ...(vpcs === undefined ? {} : { scale: { vpcs } }),
    describeLagMilliseconds: readCount(values.lag, { name: '--lag', least: 0 }),
    pageSize: readCount(values['page-size'], { name: '--page-size' }),
    journalCapacity: readCount(values.journal, { name: '--journal' }),
  };
}
