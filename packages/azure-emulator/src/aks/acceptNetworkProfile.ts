import type { JsonObject } from '../arm/JsonObject';
import { notImplemented } from '../arm/notImplemented';
import { readObject } from '../arm/readObject';
import { withoutKeys } from '../arm/withoutKeys';
import type { ResourceWrite } from '../resources/ResourceType';
import { acceptLoadBalancerProfile } from './acceptLoadBalancerProfile';
import { acceptNatGatewayProfile } from './acceptNatGatewayProfile';
import { aksRefusal } from './aksRefusal';
import { clusterNetworkDefaults } from './clusterNetworkDefaults';
import { networkProfileOf } from './networkProfileOf';
import { refuseHeldAddresses } from './refuseHeldAddresses';
import { refuseOutboundChange } from './refuseOutboundChange';
import { refuseUnfitLoadBalancerSku } from './refuseUnfitLoadBalancerSku';
import { refuseUnfitRoutes } from './refuseUnfitRoutes';
import { refuseUnfitSubnets } from './refuseUnfitSubnets';

const outboundTypes = [
  'loadBalancer',
  'managedNATGateway',
  'userAssignedNATGateway',
  'userDefinedRouting',
  'none',
];
/** AKS has, or had, these too: https://github.com/Azure/azure-rest-api-specs/pull/45002. */
const notThere = ['managedNATGatewayV2', 'block'];
const plugins = ['azure', 'kubenet', 'none'];

/**
 * Checks the network profile of a cluster's body and keeps it with AKS's defaults.
 *
 * @internal
 */
export function acceptNetworkProfile(
  properties: JsonObject,
  options: {
    readonly write: ResourceWrite;
    readonly pools: readonly JsonObject[];
  },
): JsonObject {
  const { write, pools } = options;
  const { before } = write;
  const given =
    readObject(properties, {
      key: 'networkProfile',
      path: 'properties.networkProfile',
    }) ?? {};
  const standing = before ? networkProfileOf(before) : undefined;
  const outboundType = String(
    given.outboundType ?? standing?.outboundType ?? 'loadBalancer',
  );
  if (notThere.includes(outboundType)) {
    throw notImplemented(
      `The emulator has no outbound type ${outboundType}: ${
        write.id.id
      } can have ${outboundTypes.join(', ')}.`,
    );
  }
  if (!outboundTypes.includes(outboundType)) {
    throw aksRefusal(
      'UnsupportedOutboundType',
      `Outbound type '${outboundType}' is not one of ${outboundTypes.join(
        ', ',
      )}.`,
    );
  }
  const plugin = String(given.networkPlugin ?? 'azure');
  if (!plugins.includes(plugin)) {
    throw aksRefusal(
      'UnknownNetworkPlugin',
      `networkPlugin '${plugin}' is not one of ${plugins.join(', ')}.`,
    );
  }
  refuseUnfitLoadBalancerSku(
    { ...withoutKeys(standing ?? {}, ['loadBalancerProfile']), ...given },
    { clusterId: write.id.id, outboundType },
  );
  if (standing && standing.outboundType !== outboundType) {
    refuseOutboundChange(write, {
      from: String(standing.outboundType),
      to: outboundType,
      pools,
    });
  }
  refuseUnfitSubnets(outboundType, { write, pools });
  if (
    outboundType === 'userDefinedRouting' &&
    standing?.outboundType !== outboundType &&
    !write.seeding
  ) {
    refuseUnfitRoutes({ write, pools });
  }
  const isSame = standing?.outboundType === outboundType;
  const wanted = (key: string) => {
    const profile = merged(isSame ? standing : undefined, { given, key });
    refuseHeldAddresses(profile, write);
    return profile;
  };
  return {
    ...clusterNetworkDefaults(given),
    ...withoutKeys(standing ?? {}, [
      'loadBalancerProfile',
      'natGatewayProfile',
    ]),
    ...withoutKeys(given, ['loadBalancerProfile', 'natGatewayProfile']),
    outboundType,
    ...(outboundType === 'loadBalancer'
      ? {
          loadBalancerProfile: acceptLoadBalancerProfile(
            wanted('loadBalancerProfile'),
            { write, pools },
          ),
        }
      : {}),
    ...(outboundType === 'managedNATGateway'
      ? {
          natGatewayProfile: acceptNatGatewayProfile(
            wanted('natGatewayProfile'),
            write,
          ),
        }
      : {}),
  };
}

/** AKS keeps its own record of the addresses in use; named addresses take the place of managed ones and the other way round. */
function merged(
  standing: JsonObject | undefined,
  options: { readonly given: JsonObject; readonly key: string },
): JsonObject {
  const { given, key } = options;
  const before = readObject(standing ?? {}, { key }) ?? {};
  const wanted = readObject(given, { key }) ?? {};
  const sources = [
    'managedOutboundIPs',
    'managedOutboundIPProfile',
    'outboundIPs',
    'outboundIPPrefixes',
  ];
  const isNamed = sources.some(
    source => (wanted[source] ?? undefined) !== undefined,
  );
  return {
    ...(isNamed ? withoutKeys(before, sources) : before),
    ...withoutKeys(wanted, [
      'effectiveOutboundIPs',
      ...sources.filter(source => (wanted[source] ?? undefined) === undefined),
    ]),
  };
}
