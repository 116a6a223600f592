import { AzureError } from '../errors/AzureError';
import type { clusterErrors } from '../errors/clusterErrors';

type Wordless = Exclude<
  keyof typeof clusterErrors,
  | 'InvalidLoadBalancerProfileAllocatedOutboundPorts'
  | 'AvailabilityZoneNotSupported'
  | 'AvailabilityZoneNotSupportedInRegion'
>;

/**
 * A refusal whose code is AKS's and whose words are the emulator's.
 *
 * @internal
 */
export function aksRefusal<Name extends Wordless>(
  name: Name,
  reason: string,
): AzureError<Name> {
  return new AzureError<Wordless>(name, { reason });
}
