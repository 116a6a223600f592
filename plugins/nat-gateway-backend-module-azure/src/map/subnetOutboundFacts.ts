import type { SubnetOutboundFact } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { InventoryIndex } from './InventoryIndex';

/**
 * Whether each of these subnets lets machines go out without an explicit way; subnets that were not
 * listed are left out. A subnet that does not say so does: only `false` makes it a private one.
 * Source: https://learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access,
 * read 2026-11-21.
 *
 * @internal
 */
export function subnetOutboundFacts(
  subnetIds: readonly string[],
  { index }: { readonly index: InventoryIndex },
): readonly SubnetOutboundFact[] {
  return subnetIds.flatMap(resourceId => {
    const subnet = index.subnet(resourceId)?.subnet;
    return subnet
      ? [
          {
            resourceId,
            defaultOutboundAccess: subnet.defaultOutboundAccess ?? true,
          },
        ]
      : [];
  });
}
