import { formatUsage } from 'emulator-kit';
import type { commandOptions } from './commandOptions';

/** An option's value, if it takes one, and what it means. None can be left out. */
const meanings: Readonly<
  Record<keyof typeof commandOptions, readonly [value: string, means: string]>
> = {
  port: ['N', 'port to listen on; 0 takes a free one (default 0)'],
  host: ['NAME', 'address to listen on (default 127.0.0.1: this machine only)'],
  scenario: [
    'NAME|FILE',
    'demo, empty, or the path of a YAML file (default demo)',
  ],
  scale: [
    'SIZE',
    'a generated scenario instead: subscriptions=100,gateways=10000,clusters=10000,regions=10,seed=7',
  ],
  subscription: ['GUID', "subscription id instead of the scenario's"],
  'ca-out': [
    'FILE',
    'where to write the certificate authority (default: a temporary file)',
  ],
  latency: [
    'KIND',
    'instant; realistic: 0.2 to 5 seconds; slow: ten times that; or the milliseconds of each write (default instant)',
  ],
  'retry-after': [
    'MS',
    'milliseconds that operations tell clients to wait (default: nothing is told)',
  ],
  throttling: [
    '',
    "refuse clients that ask more than ARM's token buckets and the network provider allow",
  ],
  'page-size': ['N', 'items on a list page (default: small and irregular)'],
  'metrics-delay': [
    'SECONDS',
    "how late metrics are (default: the scenario's, 120)",
  ],
  journal: ['N', 'requests that the journal keeps (default 10000)'],
  help: ['', 'this text'],
};

/**
 * What `--help` prints.
 *
 * @internal
 */
export const usage = `${formatUsage(
  'azure-emulator',
  meanings,
)}GET /_emulator names the endpoints that steer it: reset, scenario, clock, faults, restrictions, settings, state, journal.
`;
