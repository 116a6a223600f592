import { formatUsage } from 'emulator-kit';
import { commandOptions } from './commandOptions';

/**
 * What `--help` prints.
 *
 * @internal
 */
export const usage = `${formatUsage(
  'azure-emulator',
  commandOptions,
)}GET /_emulator names the endpoints that steer it: reset, scenario, clock, faults, restrictions, settings, state, journal.
`;
