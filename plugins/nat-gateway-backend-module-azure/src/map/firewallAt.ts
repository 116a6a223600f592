import type { VirtualNetwork } from '@azure/arm-network';
import {
  parseArmId,
  sameArmId,
  virtualNetworkIdOfSubnet,
  type EgressAddress,
  type UnreadResource,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { KnownFirewall } from '../read/KnownFirewalls';
import { addressesOfGateway } from './addressesOfGateway';
import { hubOfNetwork } from './hubOfNetwork';
import type { InventoryIndex } from './InventoryIndex';
import { mapEgressAddresses } from './mapEgressAddresses';
import { mapPublicIp } from './mapPublicIp';
import { unreadAddresses } from './unreadAddresses';

/**
 * The firewall that a route leads to, with the addresses that it sends with.
 *
 * @internal
 */
export interface FoundFirewall {
  readonly resourceId: string;
  readonly name: string;
  readonly addresses: readonly EgressAddress[];
  readonly notRead: readonly UnreadResource[];
}

const privateAddressesOf = ({ firewall }: KnownFirewall) => [
  ...(firewall.ipConfigurations ?? []).map(each => each.privateIPAddress),
  firewall.hubIPAddresses?.privateIPAddress,
];

const near = (
  network: Pick<VirtualNetwork, 'id' | 'virtualNetworkPeerings'>,
): readonly string[] => [
  network.id ?? '',
  ...(network.virtualNetworkPeerings ?? []).flatMap(
    ({ remoteVirtualNetwork }) => remoteVirtualNetwork?.id ?? [],
  ),
];

/** Private addresses repeat: it has to be in the network, in a peer, or in a hub that the network is connected to. */
function isReachable(
  { firewall }: KnownFirewall,
  network: Pick<VirtualNetwork, 'id' | 'virtualNetworkPeerings'>,
): boolean {
  const networks = near(network);
  const hub = firewall.virtualHub?.id?.split('/').pop()?.toLowerCase();
  return hub === undefined
    ? (firewall.ipConfigurations ?? []).some(({ subnet }) =>
        networks.some(id =>
          sameArmId(id, virtualNetworkIdOfSubnet(subnet?.id ?? '') ?? 'none'),
        ),
      )
    : networks.some(id => hubOfNetwork(id) === hub);
}

function sendingAddresses(
  { firewall, publicIpAddresses }: KnownFirewall,
  { index }: { readonly index: InventoryIndex },
): Pick<FoundFirewall, 'addresses' | 'notRead'> {
  const configurations = firewall.ipConfigurations ?? [];
  const subnetId = configurations.find(({ subnet }) => subnet)?.subnet?.id;
  const subnet = subnetId ? index.subnet(subnetId) : undefined;
  const gatewayId = subnet?.subnet.natGateway?.id;
  const gateway = gatewayId ? index.gateway(gatewayId) : undefined;
  if (gateway) {
    const addresses = addressesOfGateway(gateway, { index });
    return { addresses, notRead: unreadAddresses(addresses) };
  }
  const own = configurations.flatMap(
    ({ publicIPAddress }) => publicIPAddress?.id ?? [],
  );
  const ofHub = (firewall.hubIPAddresses?.publicIPs?.addresses ?? []).flatMap(
    ({ address }): readonly EgressAddress[] =>
      address
        ? [
            {
              resourceId: `${firewall.id}/publicIPs/${address}`,
              name: address,
              kind: 'publicIp',
              address,
              ipVersion: 'IPv4',
              addressCount: 1,
              zones: [],
              state: 'active',
            },
          ]
        : [],
  );
  const addresses = [
    ...own.flatMap(id => {
      const known = publicIpAddresses.find(each =>
        sameArmId(each.id ?? '', id),
      );
      return known ? [mapPublicIp(known)] : mapEgressAddresses([id], { index });
    }),
    ...ofHub,
  ];
  const isUnknownSubnet = subnetId !== undefined && !subnet;
  return {
    addresses,
    notRead: [
      ...unreadAddresses(addresses),
      // A NAT gateway on it would send with its own addresses.
      ...(gatewayId || isUnknownSubnet
        ? [
            gatewayId
              ? {
                  kind: 'natGateway' as const,
                  resourceId: gatewayId,
                  name: parseArmId(gatewayId)?.name ?? gatewayId,
                }
              : {
                  kind: 'subnet' as const,
                  resourceId: subnetId!,
                  name: parseArmId(subnetId!)?.name ?? subnetId!,
                },
          ]
        : []),
    ],
  };
}

/**
 * The firewall of a private address, as the machines of a network reach it; undefined where none was read.
 * With a NAT gateway on its subnet it sends with that one's addresses.
 *
 * Source: https://learn.microsoft.com/azure/nat-gateway/tutorial-hub-spoke-nat-firewall, read 2026-12-01.
 *
 * @internal
 */
export function firewallAt(
  privateAddresses: readonly string[],
  options: {
    readonly network: Pick<VirtualNetwork, 'id' | 'virtualNetworkPeerings'>;
    readonly index: InventoryIndex;
  },
): FoundFirewall | undefined {
  const { index, network } = options;
  const [address, ...others] = privateAddresses;
  if (address === undefined || others.length > 0) return undefined;
  const found = (index.inventory.firewalls ?? []).filter(
    known =>
      privateAddressesOf(known).includes(address) &&
      isReachable(known, network),
  );
  const [only] = found;
  if (!only || found.length > 1) return undefined;
  return {
    resourceId: only.firewall.id ?? '',
    name: only.firewall.name ?? '',
    ...sendingAddresses(only, { index }),
  };
}

/**
 * That the private address may be a firewall's, where some that the network reaches could not be read.
 *
 * @internal
 */
export function unreadFirewallAt(
  privateAddresses: readonly string[],
  options: {
    readonly network: Pick<VirtualNetwork, 'id' | 'virtualNetworkPeerings'>;
    readonly index: InventoryIndex;
  },
): readonly UnreadResource[] {
  const { firewallsNotRead = [] } = options.index.inventory;
  const [address, ...others] = privateAddresses;
  if (address === undefined || others.length > 0) return [];
  const networks = near(options.network);
  const subscriptions = networks.map(id =>
    parseArmId(id)?.subscriptionId.toLowerCase(),
  );
  const isConnected = networks.some(id => hubOfNetwork(id) !== undefined);
  const unread = firewallsNotRead.find(
    id => isConnected || subscriptions.includes(id),
  );
  return unread === undefined
    ? []
    : [
        {
          kind: 'firewall',
          resourceId: `/subscriptions/${unread}`,
          name: address,
        },
      ];
}
