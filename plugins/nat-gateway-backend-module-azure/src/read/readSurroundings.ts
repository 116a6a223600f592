import type { ManagedCluster } from '@azure/arm-containerservice';
import type {
  LoadBalancer,
  NatGateway,
  PublicIPAddress,
  PublicIPPrefix,
  RouteTable,
  VirtualNetwork,
} from '@azure/arm-network';
import type { JsonObject } from '@backstage/types';
import {
  parseArmId,
  sameArmId,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { groupBy, uniqBy } from 'lodash';
import { asTyped } from '../map/asTyped';
import { clusterSubnetsOf } from '../map/clusterSubnetsOf';
import { idsOf } from '../map/idsOf';
import { indexInventory } from '../map/indexInventory';
import { allOf } from './allOf';
import type { AzureInventory } from './AzureInventory';
import type { AzureSession } from './AzureSession';

type Subnet = NonNullable<VirtualNetwork['subnets']>[number];

const addressIdsOf = (gateway: NatGateway) => [
  ...idsOf(gateway.publicIpPrefixes),
  ...idsOf(gateway.publicIpAddresses),
  ...idsOf(gateway.publicIpPrefixesV6),
  ...idsOf(gateway.publicIpAddressesV6),
];

const outboundIdsOf = ({
  agentPoolProfiles = [],
  networkProfile,
}: ManagedCluster) => [
  ...idsOf(networkProfile?.loadBalancerProfile?.effectiveOutboundIPs),
  ...idsOf(networkProfile?.natGatewayProfile?.effectiveOutboundIPs),
  ...agentPoolProfiles.flatMap(pool => pool.nodePublicIPPrefixID ?? []),
];

/** Of a frontend in a subnet, which has no public address then. */
const balancerIn = (id: string) =>
  /^(.+\/loadBalancers\/[^/]+)\//i.exec(id)?.[1];

/**
 * Whether something in a subnet may have a Basic address of its own, which only the addresses tell. The nodes
 * of a cluster with a Standard load balancer have none.
 */
function mayHoldBasic(
  subnet: Subnet,
  { clusters }: { readonly clusters: readonly ManagedCluster[] },
): boolean {
  const isNode = (id: string) =>
    /\/virtualMachineScaleSets\//i.test(id) &&
    clusters.some(
      ({ networkProfile, nodeResourceGroup }) =>
        networkProfile?.loadBalancerSku?.toLowerCase() === 'standard' &&
        sameArmId(nodeResourceGroup ?? '', parseArmId(id)?.resourceGroup ?? ''),
    );
  return idsOf(subnet.ipConfigurations).some(
    id => !isNode(id) && !balancerIn(id),
  );
}

/**
 * What decides how subnets go out today, as an inventory that holds nothing else: networks, route tables and
 * addresses by id. Two lists remain, of few and small items: which clusters are on a subnet, and which gateway
 * serves a whole network, only they tell. All addresses are listed only where a Basic one may be in the way.
 *
 * @internal
 */
export async function readSurroundings(options: {
  readonly session: AzureSession;
  readonly subscriptionId: string;
  /** Undefined: it does not exist, or may not be read. */
  readonly read: (resourceId: string) => Promise<JsonObject | undefined>;
  readonly clusters: Promise<readonly ManagedCluster[]>;
  readonly gateways: Promise<readonly NatGateway[]>;
  readonly subnetIds: readonly string[];
  readonly networks: readonly VirtualNetwork[];
  readonly signal: AbortSignal;
}): Promise<{
  readonly inventory: AzureInventory;
  /** Those with a frontend in a subnet without a gateway. */
  readonly loadBalancers: readonly LoadBalancer[];
}> {
  const { networks, read, session, signal, subnetIds, subscriptionId } =
    options;
  const isAsked = (id: string | undefined) =>
    subnetIds.some(each => sameArmId(each, id ?? ''));
  const subnets = networks
    .flatMap(each => each.subnets ?? [])
    .filter(({ id }) => isAsked(id));
  const readAll = async <T>(ids: readonly string[]) =>
    (
      await Promise.all(uniqBy(ids, id => id.toLowerCase()).map(id => read(id)))
    ).flatMap(raw => (raw ? [asTyped<T & { id?: string }>(raw)] : []));
  const listAddresses = async () => {
    const network = await session.network(subscriptionId);
    return allOf(network.publicIPAddresses.listAll({ abortSignal: signal }));
  };

  // Beside a gateway Azure lets nothing Basic stand.
  const open = subnets.filter(({ natGateway }) => !natGateway);
  const [managedClusters, natGateways, loadBalancers, routeTables] =
    await Promise.all([
      options.clusters,
      options.gateways,
      readAll<LoadBalancer>(
        open.flatMap(({ ipConfigurations }) =>
          idsOf(ipConfigurations).flatMap(id => balancerIn(id) ?? []),
        ),
      ),
      readAll<RouteTable>(
        subnets.flatMap(({ routeTable }) => routeTable?.id ?? []),
      ),
    ]);
  const known = {
    natGateways,
    managedClusters,
    virtualNetworks: networks,
    publicIpAddresses: [],
    publicIpPrefixes: [],
    routeTables,
  };
  const index = indexInventory(known);
  const clusters = managedClusters.filter(cluster =>
    clusterSubnetsOf(cluster, { index }).some(({ resourceId }) =>
      isAsked(resourceId),
    ),
  );
  const gatewayIds = [
    ...subnets.flatMap(({ natGateway }) => natGateway?.id ?? []),
    ...networks.flatMap(({ id }) => index.gatewayOfNetwork(id ?? '')?.id ?? []),
  ];
  const gateways = [
    ...gatewayIds.flatMap(id => index.gateway(id) ?? []),
    ...clusters.flatMap(({ nodeResourceGroup = '' }) =>
      index.gatewaysIn(nodeResourceGroup),
    ),
  ];
  const needsAll = open.some(subnet => mayHoldBasic(subnet, { clusters }));
  const [addresses, listed] = await Promise.all([
    readAll<PublicIPAddress & PublicIPPrefix>([
      ...gateways.flatMap(addressIdsOf),
      ...clusters.flatMap(outboundIdsOf),
    ]),
    needsAll ? listAddresses() : [],
  ]);
  const { publicipprefixes: publicIpPrefixes = [], ...others } = groupBy(
    addresses,
    ({ id }) => parseArmId(id ?? '')?.type.toLowerCase(),
  );
  return {
    inventory: {
      ...known,
      publicIpAddresses: [...(others.publicipaddresses ?? []), ...listed],
      publicIpPrefixes,
    },
    loadBalancers,
  };
}
