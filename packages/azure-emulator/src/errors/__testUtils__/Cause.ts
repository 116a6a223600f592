import type { AzureEmulator } from '../../AzureEmulator';
import type { ArmSession } from '../../__testUtils__/ArmSession';

/**
 * What really leads to an error: requests to a fresh emulator, of which the last one is refused.
 *
 * @internal
 */
export type Cause = (emulated: {
  readonly azure: AzureEmulator;
  readonly arm: ArmSession;
  readonly reader: ArmSession;
  /** May write subnets, but not use what they refer to. */
  readonly writer: ArmSession;
}) => ReturnType<ArmSession['send']>;
