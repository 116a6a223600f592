import type { AzureInventory } from './AzureInventory';
import type { AzureSession } from './AzureSession';
import { allOf } from './allOf';

/**
 * Lists what a subscription holds: one list call a page and type, whatever the number of gateways.
 *
 * @internal
 */
export async function readInventory(
  session: AzureSession,
  options: { readonly subscriptionId: string; readonly signal: AbortSignal },
): Promise<AzureInventory> {
  const network = await session.network(options.subscriptionId);
  const containers = await session.containerService(options.subscriptionId);
  const request = { abortSignal: options.signal };
  const [
    natGateways,
    publicIpAddresses,
    publicIpPrefixes,
    virtualNetworks,
    routeTables,
    managedClusters,
  ] = await Promise.all([
    allOf(network.natGateways.listAll(request)),
    allOf(network.publicIPAddresses.listAll(request)),
    allOf(network.publicIPPrefixes.listAll(request)),
    allOf(network.virtualNetworks.listAll(request)),
    allOf(network.routeTables.listAll(request)),
    allOf(containers.managedClusters.list(request)),
  ]);
  return {
    natGateways,
    publicIpAddresses,
    publicIpPrefixes,
    virtualNetworks,
    routeTables,
    managedClusters,
  };
}
