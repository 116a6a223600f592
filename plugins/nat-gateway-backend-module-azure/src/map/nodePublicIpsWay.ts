import type { ManagedClusterAgentPoolProfile } from '@azure/arm-containerservice';
import { say } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { InventoryIndex } from './InventoryIndex';
import { mapEgressAddresses } from './mapEgressAddresses';
import type { SubnetWay } from './SubnetWay';
import { unreadAddresses } from './unreadAddresses';

/**
 * Nodes that leave with addresses of their own, which go before the load balancer's. Without a prefix
 * that they are drawn from, only the scale set knows them.
 *
 * Source: https://learn.microsoft.com/azure/load-balancer/outbound-rules, read 2026-11-30.
 *
 * @internal
 */
export function nodePublicIpsWay(
  { nodePublicIPPrefixID: prefixId }: ManagedClusterAgentPoolProfile,
  { index }: { readonly index: InventoryIndex },
): SubnetWay {
  const addresses = mapEgressAddresses(prefixId ? [prefixId] : [], { index });
  return {
    key: `nodes ${prefixId?.toLowerCase()}`,
    way: {
      kind: 'nodePublicIps',
      addresses,
      notRead: unreadAddresses(addresses),
    },
    because: ({ pools }) => say('outbound.byNodeAddresses', { pools }),
  };
}
