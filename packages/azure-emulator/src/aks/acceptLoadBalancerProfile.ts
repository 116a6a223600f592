import { emulatorRefusal } from '../arm/emulatorRefusal';
import type { JsonObject } from '../arm/JsonObject';
import { notImplemented } from '../arm/notImplemented';
import { readInteger } from '../arm/readInteger';
import { readObject } from '../arm/readObject';
import { AzureError } from '../errors/AzureError';
import type { ResourceWrite } from '../resources/ResourceType';
import { nodesWithSurge } from './nodesWithSurge';
import { referencedAddresses } from './referencedAddresses';

const path = 'properties.networkProfile.loadBalancerProfile';
const portsKey = 'allocatedOutboundPorts';
const portsPerAddress = 64_000;
/** https://learn.microsoft.com/azure/aks/load-balancer-standard */
const portStep = 8;
/** As `@azure/arm-containerservice` documents `ManagedClusterLoadBalancerProfile`. */
const bounds = [
  { key: portsKey, least: 0, most: portsPerAddress },
  { key: 'idleTimeoutInMinutes', least: 4, most: 120 },
];
const mostManaged = 100;

/**
 * Checks what a cluster asks of AKS's own load balancer, and that its addresses have enough ports for all nodes and those that come for upgrades.
 *
 * @internal
 */
export function acceptLoadBalancerProfile(
  profile: JsonObject,
  options: {
    readonly write: ResourceWrite;
    readonly pools: readonly JsonObject[];
  },
): JsonObject {
  for (const { key, least, most } of bounds) {
    refuseOutside(readInteger(profile, { key, path: `${path}.${key}` }), {
      key,
      least,
      most,
    });
  }
  const managed =
    readObject(profile, {
      key: 'managedOutboundIPs',
      path: `${path}.managedOutboundIPs`,
    }) ?? {};
  const count = readInteger(managed, {
    key: 'count',
    path: `${path}.managedOutboundIPs.count`,
  });
  refuseOutside(count, {
    key: 'managedOutboundIPs.count',
    least: 1,
    most: mostManaged,
  });
  if (Number(managed.countIPv6 ?? 0) !== 0) {
    throw notImplemented(
      `The emulator's load balancer of AKS has IPv4 only: ${path}.managedOutboundIPs.countIPv6 of ${options.write.id.id} must be left out.`,
    );
  }
  const addresses = namedAddresses(profile, options.write) || (count ?? 1);
  refuseTooManyPorts(Number(profile[portsKey] ?? 0), {
    addresses,
    pools: options.pools,
  });
  return {
    ...(profile.outboundIPs || profile.outboundIPPrefixes
      ? {}
      : // Recorded with a cluster of which nothing was asked.
        { managedOutboundIPs: { count: 1 } }),
    backendPoolType: 'nodeIPConfiguration',
    ...profile,
  };
}

function refuseOutside(
  value: number | undefined,
  options: {
    readonly key: string;
    readonly least: number;
    readonly most: number;
  },
): void {
  const { key, least, most } = options;
  if (value !== undefined && (value < least || value > most)) {
    throw emulatorRefusal('LoadBalancerProfileOutOfRange', {
      message: `${path}.${key} is ${value}: it must be ${least} to ${most}.`,
    });
  }
}

function refuseTooManyPorts(
  ports: number,
  options: {
    readonly addresses: number;
    readonly pools: readonly JsonObject[];
  },
): void {
  const { addresses, pools } = options;
  if (ports % portStep !== 0) {
    throw emulatorRefusal('AllocatedOutboundPortsInvalid', {
      message: `${path}.${portsKey} is ${ports}: it must be a multiple of ${portStep}.`,
    });
  }
  const nodes = nodesWithSurge(pools);
  const available = portsPerAddress * addresses;
  if (ports * nodes > available) {
    throw new AzureError('InvalidLoadBalancerProfileAllocatedOutboundPorts', {
      ports,
      nodes,
      required: ports * nodes,
      available,
      addresses,
      target: 'networkProfile.loadBalancerProfile.allocatedOutboundPorts',
    });
  }
}

/** Those of the named prefixes among them. */
function namedAddresses(
  profile: JsonObject,
  { cloud }: Pick<ResourceWrite, 'cloud'>,
): number {
  const prefixes = referencedAddresses(profile, {
    key: 'outboundIPPrefixes',
    list: 'publicIPPrefixes',
  }).map(id => Number(cloud.store.get(id)?.properties.prefixLength ?? 32));
  return prefixes.reduce(
    (sum, length) => sum + 2 ** (32 - length),
    referencedAddresses(profile, { key: 'outboundIPs', list: 'publicIPs' })
      .length,
  );
}
