import type { z } from 'zod/v3';
import type { rawGatewaySchema } from './rawGatewaySchema';

/**
 * The ids of a gateway's addresses, by the list of ARM that holds them.
 *
 * @internal
 */
export interface GatewayAddressIds {
  readonly publicIpIds: readonly string[];
  readonly prefixIds: readonly string[];
  readonly publicIpV6Ids: readonly string[];
  readonly prefixV6Ids: readonly string[];
}

/**
 * Reads {@link GatewayAddressIds} from a gateway of ARM.
 *
 * @internal
 */
export const gatewayAddressIds = ({
  properties,
}: z.output<typeof rawGatewaySchema>): GatewayAddressIds => ({
  publicIpIds: properties.publicIpAddresses,
  prefixIds: properties.publicIpPrefixes,
  publicIpV6Ids: properties.publicIpAddressesV6,
  prefixV6Ids: properties.publicIpPrefixesV6,
});
