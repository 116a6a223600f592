import { AzureError } from '../errors/AzureError';
import type { Cloud } from '../state/Cloud';
import { subnetAddressPrefixes } from './subnetAddressPrefixes';
import { subnetIpConfigurations } from './subnetIpConfigurations';

/**
 * Refuses to take a range from a subnet in which something has an address; a further range may come in.
 *
 * @internal
 */
export function refuseMovedSubnet(
  wanted: readonly string[],
  options: { readonly cloud: Cloud; readonly subnetId: string },
): void {
  const standing = options.cloud.store.get(options.subnetId);
  const [gone] = subnetAddressPrefixes(standing?.properties ?? {}).filter(
    prefix => !wanted.includes(prefix),
  );
  if (
    standing &&
    gone !== undefined &&
    subnetIpConfigurations(standing, options.cloud).length > 0
  ) {
    throw new AzureError('InUsePrefixCannotBeDeleted', {
      prefix: gone,
      subnet: standing.name,
    });
  }
}
