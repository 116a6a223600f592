import type { AzureInventory } from '../read/AzureInventory';
import { idsOf } from './idsOf';

const lowerCase = (id: string) => id.toLowerCase();

/** Addresses of scale sets stand below their machines, and in no list. */
const isListed = (id: string) => !/\/virtualMachineScaleSets\//i.test(id);

/**
 * Ids, in lower case, of the addresses and prefixes that something uses or may use, by all that tells
 * of it: their own back-references, the lists of gateways, the members of prefixes (those of scale sets
 * are listed nowhere else), the prefixes of pools, and what clusters name or have in effect. An address
 * that Azure has not finished is about to be used.
 *
 * @internal
 */
export function usedAddressIds(
  inventory: Pick<
    AzureInventory,
    'managedClusters' | 'natGateways' | 'publicIpAddresses' | 'publicIpPrefixes'
  >,
): ReadonlySet<string> {
  const used = new Set<string>();
  const add = (ids: readonly (string | undefined)[]) =>
    ids.forEach(id => id && used.add(lowerCase(id)));
  for (const gateway of inventory.natGateways) {
    add(idsOf(gateway.publicIpAddresses));
    add(idsOf(gateway.publicIpPrefixes));
    add(idsOf(gateway.publicIpAddressesV6));
    add(idsOf(gateway.publicIpPrefixesV6));
  }
  for (const cluster of inventory.managedClusters) {
    const balancer = cluster.networkProfile?.loadBalancerProfile;
    const nat = cluster.networkProfile?.natGatewayProfile;
    add(idsOf(balancer?.effectiveOutboundIPs));
    add(idsOf(balancer?.outboundIPs?.publicIPs));
    add(idsOf(balancer?.outboundIPPrefixes?.publicIPPrefixes));
    add(idsOf(nat?.effectiveOutboundIPs));
    add(nat?.outboundIPs?.publicIPs ?? []);
    add(nat?.outboundIPPrefixes?.publicIPPrefixes ?? []);
    for (const pool of cluster.agentPoolProfiles ?? []) {
      add([pool.nodePublicIPPrefixID]);
    }
  }
  for (const prefix of inventory.publicIpPrefixes) {
    if (
      prefix.natGateway ||
      prefix.loadBalancerFrontendIpConfiguration ||
      prefix.publicIPAddresses?.some(({ id }) => id && !isListed(id))
    ) {
      add([prefix.id]);
    }
  }
  for (const address of inventory.publicIpAddresses) {
    const isTaken =
      address.natGateway ??
      address.ipConfiguration ??
      address.linkedPublicIPAddress ??
      address.servicePublicIPAddress;
    const isSettled =
      (address.provisioningState ?? 'Succeeded') === 'Succeeded';
    if (isTaken || !isSettled || used.has(lowerCase(address.id ?? ''))) {
      add([address.id, address.publicIPPrefix?.id]);
    }
  }
  return used;
}
