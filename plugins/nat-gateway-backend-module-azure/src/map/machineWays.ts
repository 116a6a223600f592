import type { PublicIPAddress } from '@azure/arm-network';
import {
  parseArmId,
  say,
  type EgressAddress,
  type UnreadResource,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ScaleSet } from '../read/AzureMachines';
import { balancerWay } from './balancerWay';
import type { KnownPool, MachineIndex } from './indexMachines';
import type { InventoryIndex } from './InventoryIndex';
import { mapPublicIp } from './mapPublicIp';
import type { SubnetWay } from './SubnetWay';

/** Machines with addresses of their own take one way, whichever they are. */
const OWN_ADDRESSES = 'own addresses';

const ownAddressesWay = (
  addresses: readonly EgressAddress[],
  notRead: readonly UnreadResource[] = [],
): SubnetWay => ({
  key: OWN_ADDRESSES,
  way: { kind: 'nodePublicIps', addresses, notRead },
  because: ({ subnets }) => say('outbound.byMachineAddresses', { subnets }),
});

/** What machines in a subnet send with. */
const unreadIn = (subnetId: string): readonly UnreadResource[] => [
  {
    kind: 'machineAddress',
    resourceId: subnetId,
    name: parseArmId(subnetId)?.name ?? subnetId,
  },
];

const isIpv4 = ({ publicIPAddressVersion }: PublicIPAddress) =>
  publicIPAddressVersion !== 'IPv6';

interface MachineOptions {
  readonly subnetId: string;
  readonly index: InventoryIndex;
  readonly machines: MachineIndex;
}

/** Of pools the first that leads out, else the first that takes the way out away. */
function wayOfPools(
  pools: readonly KnownPool[],
  options: MachineOptions,
): SubnetWay | undefined {
  if (options.machines.areBalancersUnknown) {
    return {
      key: 'balancers not listed',
      way: {
        kind: 'unknown',
        addresses: [],
        notRead: unreadIn(options.subnetId),
      },
      because: ({ subnets }) => say('outbound.balancersNotListed', { subnets }),
    };
  }
  const ways = pools.flatMap(pool => balancerWay(pool, options) ?? []);
  return ways.find(({ way }) => way.kind === 'loadBalancer') ?? ways[0];
}

/** A flexible scale set gives its machines no default outbound access. */
const flexibleWay: SubnetWay = {
  key: 'none flexible',
  way: { kind: 'none', addresses: [], notRead: [] },
  because: ({ subnets }) => say('outbound.byFlexibleSet', { subnets }),
};

/**
 * What one machine has of its own, by the id of its IP configuration; undefined where it has nothing.
 *
 * @internal
 */
export function wayOfMachine(
  ipConfigurationId: string,
  options: MachineOptions,
): SubnetWay | undefined {
  const { machines, subnetId } = options;
  const own = machines.publicAddressesOf(ipConfigurationId).filter(isIpv4);
  const set = machines.scaleSetAbove(ipConfigurationId);
  if (own.length > 0) return ownAddressesWay(own.map(mapPublicIp));
  if (set?.ipConfigurations.some(each => each.hasPublicAddress)) {
    return ownAddressesWay(
      [],
      machines.addresses.has(set.id.toLowerCase()) ? [] : unreadIn(subnetId),
    );
  }
  if (machines.mayHaveUnreadAddress(ipConfigurationId)) {
    return {
      key: 'addresses not listed',
      way: { kind: 'unknown', addresses: [], notRead: unreadIn(subnetId) },
      because: ({ subnets }) =>
        say('outbound.machineAddressesNotListed', { subnets }),
    };
  }
  return wayOfPools(machines.poolsOf(ipConfigurationId), options);
}

/**
 * What the machines of a scale set have of their own in one of their subnets.
 *
 * Source: https://learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access, read 2026-12-01.
 *
 * @internal
 */
export function wayOfScaleSet(
  set: ScaleSet,
  options: MachineOptions,
): SubnetWay | undefined {
  const { machines, subnetId } = options;
  const inSubnet = set.ipConfigurations.filter(
    each => each.subnetId.toLowerCase() === subnetId.toLowerCase(),
  );
  if (inSubnet.some(({ hasPublicAddress }) => hasPublicAddress)) {
    const addresses = machines.addresses.get(set.id.toLowerCase());
    return ownAddressesWay(
      (addresses ?? []).filter(isIpv4).map(mapPublicIp),
      addresses || set.isFlexible ? [] : unreadIn(subnetId),
    );
  }
  const pools = inSubnet.flatMap(({ poolIds }) =>
    poolIds.flatMap(id => machines.pool(id) ?? []),
  );
  return (
    wayOfPools(pools, options) ?? (set.isFlexible ? flexibleWay : undefined)
  );
}
