import type { JsonObject } from '../../arm/JsonObject';
import type { Cause } from './Cause';
import { clusterWriteCauses } from './clusterWriteCauses';

const ownSubnet = 'rg/virtualNetworks/vnet-a/subnets/plain';

/** Writes a cluster's own body back with another network profile. */
function change(cluster: 'aks' | 'aks-own', networkProfile: JsonObject): Cause {
  return async ({ arm }) => {
    const path = `rg/managedClusters/${cluster}`;
    const { body } = await arm.get(path);
    return arm.put(path, {
      ...body,
      properties: { ...(body.properties as JsonObject), networkProfile },
    });
  };
}

function create(networkProfile: JsonObject, subnet?: string): Cause {
  return ({ arm }) =>
    arm.put('rg/managedClusters/aks-new', {
      location: 'westeurope',
      properties: {
        networkProfile,
        agentPoolProfiles: [
          {
            name: 'system',
            ...(subnet ? { vnetSubnetID: arm.id(subnet) } : {}),
          },
        ],
      },
    });
}

function inZones(
  location: string,
  availabilityZones: readonly string[],
): Cause {
  return ({ arm }) =>
    arm.put('rg/managedClusters/aks-zones', {
      location,
      properties: {
        agentPoolProfiles: [{ name: 'system', availabilityZones }],
      },
    });
}

/** Puts a route table with these routes on the subnet of the cluster first. */
function withRoutes(routes: readonly JsonObject[]): Cause {
  return async emulated => {
    const { arm, azure } = emulated;
    await arm.put('rg/routeTables/rt', {
      location: 'westeurope',
      properties: { routes },
    });
    azure.clock.advance({ milliseconds: 1000 });
    await arm.put(ownSubnet, {
      properties: {
        addressPrefix: '10.1.1.0/24',
        routeTable: { id: arm.id('rg/routeTables/rt') },
      },
    });
    azure.clock.advance({ milliseconds: 1000 });
    return change('aks-own', { outboundType: 'userDefinedRouting' })(emulated);
  };
}

/**
 * The causes of the errors of AKS, by code.
 *
 * @internal
 */
export const clusterCauses: Readonly<Record<string, Cause>> = {
  ...clusterWriteCauses,
  InvalidLoadBalancerProfileAllocatedOutboundPorts: change('aks', {
    outboundType: 'loadBalancer',
    loadBalancerProfile: { allocatedOutboundPorts: 64_000 },
  }),
  AvailabilityZoneNotSupported: inZones('westeurope', ['1', '9']),
  AvailabilityZoneNotSupportedInRegion: inZones('westus', ['1']),
  UnsupportedOutboundType: change('aks', {
    outboundType: 'managedNATGateway',
    natGatewayProfile: { sku: 'Premium' },
  }),
  InvalidNATGatewayProfileManagedOutboundIPCount: change('aks', {
    outboundType: 'managedNATGateway',
    natGatewayProfile: { managedOutboundIPProfile: { count: 17 } },
  }),
  InvalidNATGatewayProfileIdleTimeoutInMinutes: change('aks', {
    outboundType: 'managedNATGateway',
    natGatewayProfile: { idleTimeoutInMinutes: 121 },
  }),
  ManagedNATGatewayWithCustomVNetNotAllowed: create(
    { outboundType: 'managedNATGateway' },
    ownSubnet,
  ),
  UserAssignedNATGatewayWithManagedVNetNotAllowed: create({
    outboundType: 'userAssignedNATGateway',
  }),
  SubnetNotAssociatedWithNATGateway: change('aks-own', {
    outboundType: 'userAssignedNATGateway',
  }),
  NATGatewayNotAssociatedWithPublicIPOrIPPrefix: async emulated => {
    const { arm, azure } = emulated;
    await arm.put(ownSubnet, {
      properties: { addressPrefix: '10.1.1.0/24' },
    });
    azure.clock.advance({ milliseconds: 1000 });
    const subnet = 'rg/virtualNetworks/vnet-b/subnets/plain';
    await arm.put(subnet, {
      properties: {
        addressPrefix: '10.2.0.0/24',
        natGateway: { id: arm.id('rg/natGateways/nat-bare') },
      },
    });
    azure.clock.advance({ milliseconds: 1000 });
    return create({ outboundType: 'userAssignedNATGateway' }, subnet)(emulated);
  },
  ExistingRouteTableNotAssociatedWithSubnet: change('aks-own', {
    outboundType: 'userDefinedRouting',
  }),
  RouteTableMissingDefaultRouteError: withRoutes([]),
  RouteTableInvalidNextHop: withRoutes([
    {
      name: 'default',
      properties: { addressPrefix: '0.0.0.0/0', nextHopType: 'None' },
    },
  ]),
};
