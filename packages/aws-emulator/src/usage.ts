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
  vpcs: ['N', 'a generated scenario with so many VPCs instead'],
  principal: [
    'NAME',
    'root, or a user or role of the scenario, whose access key is printed (default root)',
  ],
  lag: ['MS', 'how far describes are behind writes (default 0)'],
  throttling: ['', "refuse callers that ask more than EC2's buckets allow"],
  'page-size': ['N', 'items on a page (default: small and irregular)'],
  journal: ['N', 'calls that the journal keeps (default 10000)'],
  help: ['', 'this text'],
};

/**
 * What `--help` prints.
 *
 * @internal
 */
export const usage = `${formatUsage(
  'aws-emulator',
  meanings,
)}GET /_emulator names the endpoints that steer it: reset, scenario, credentials, clock, faults, state, journal.
`;
