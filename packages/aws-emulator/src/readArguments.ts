import { parseArgs } from 'node:util';
import { readCount, readPort } from 'emulator-kit';
import type { AwsEmulatorOptions } from './AwsEmulatorOptions';
import { commandOptions } from './commandOptions';

/**
 * Reads and validates the command line; throws an error that names the wrong and the valid value.
 *
 * @internal
 */
export function readArguments(args: readonly string[]): AwsEmulatorOptions & {
  readonly help: boolean;
  readonly host: string;
  readonly principal: string;
} {
  const { values } = parseArgs({ args: [...args], options: commandOptions });
  const vpcs = readCount(values.vpcs, { name: '--vpcs' });
  return {
    help: values.help,
    host: values.host,
    port: readPort(values.port),
    principal: values.principal,
    scenario: values.scenario,
    ...(vpcs === undefined ? {} : { scale: { vpcs } }),
    describeLagMilliseconds: readCount(values.lag, { name: '--lag', least: 0 }),
    throttling: values.throttling,
    pageSize: readCount(values['page-size'], { name: '--page-size' }),
    journalCapacity: readCount(values.journal, { name: '--journal' }),
  };
}
