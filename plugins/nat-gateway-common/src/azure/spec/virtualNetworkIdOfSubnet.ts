import { parseArmId } from './parseArmId';

/**
 * The virtual network of a subnet, by the subnet's resource id; undefined when the id is no subnet's.
 *
 * @public
 */
export function virtualNetworkIdOfSubnet(subnetId: string): string | undefined {
  const id = parseArmId(subnetId);
  const isSubnet =
    id?.provider.toLowerCase() === 'microsoft.network' &&
    id.type.toLowerCase() === 'virtualnetworks/subnets';
  return isSubnet ? id.parent : undefined;
}
