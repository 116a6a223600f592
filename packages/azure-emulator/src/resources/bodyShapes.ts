import type { BodyShape } from './BodyShape';

/** A resource: who reads its envelope is ARM. */
const resource = (
  object: string,
  members: string,
  parts: BodyShape['parts'] = {},
): BodyShape => ({
  object,
  parts: {
    properties: { object: `${object}Properties`, members, parts },
  },
});

/** A part with a name and an id of its own. */
const named = (
  object: string,
  members: string,
  parts: BodyShape['parts'] = {},
): BodyShape => ({
  ...resource(object, members, parts),
  members: 'id name type etag zones properties',
});

const ipTags = {
  object: 'IpTag',
  members: 'ipTagType tag firstPartyServiceTagId',
};

const subnet = named(
  'Subnet',
  'addressPrefix addressPrefixes networkSecurityGroup routeTable natGateway serviceEndpoints serviceEndpointPolicies privateEndpoints ipConfigurations ipConfigurationProfiles ipAllocations resourceNavigationLinks serviceAssociationLinks delegations purpose provisioningState privateEndpointNetworkPolicies privateLinkServiceNetworkPolicies applicationGatewayIPConfigurations sharingScope defaultOutboundAccess ipamPoolPrefixAllocations serviceGateway',
  {
    delegations: named('Delegation', 'serviceName actions provisioningState'),
    serviceEndpoints: {
      object: 'ServiceEndpoint',
      members: 'service networkIdentifier locations provisioningState',
    },
  },
);

const routes = named(
  'Route',
  'addressPrefix nextHopType nextHopIpAddress nextHop provisioningState hasBgpOverride',
);

const securityRules = named(
  'SecurityRule',
  'description protocol sourcePortRange destinationPortRange sourceAddressPrefix sourceAddressPrefixes sourceApplicationSecurityGroups destinationAddressPrefix destinationAddressPrefixes destinationApplicationSecurityGroups sourcePortRanges destinationPortRanges access priority direction provisioningState',
);

const backendAddressPools = named(
  'BackendAddressPool',
  'location tunnelInterfaces loadBalancerBackendAddresses backendIPConfigurations loadBalancingRules outboundRule outboundRules inboundNatRules provisioningState drainPeriodInSeconds virtualNetwork syncMode',
);

const inboundNatRules = named(
  'InboundNatRule',
  'frontendIPConfiguration backendIPConfiguration protocol frontendPort backendPort idleTimeoutInMinutes enableFloatingIP enableTcpReset frontendPortRangeStart frontendPortRangeEnd backendAddressPool provisioningState',
);

/**
 * What the network provider knows in the body of a type, by the lower-case type: the members of its REST specification
 * of 2026-01-01 (https://github.com/Azure/azure-rest-api-specs) and those that recordings show besides (`scope`,
 * `flowlogs`, `type`). The names of its objects are assumed. References to other resources are not checked (recorded:
 * a client may send the whole resource), nor are types that are not here.
 *
 * @internal
 */
export const bodyShapes: Readonly<Record<string, BodyShape>> = {
  'microsoft.network/natgateways': resource(
    'NatGateway',
    'idleTimeoutInMinutes publicIpAddresses publicIpAddressesV6 publicIpPrefixes publicIpPrefixesV6 subnets sourceVirtualNetwork serviceGateway nat64 resourceGuid provisioningState scope flowlogs type',
  ),
  'microsoft.network/publicipaddresses': resource(
    'PublicIPAddress',
    'publicIPAllocationMethod publicIPAddressVersion ipConfiguration dnsSettings ddosSettings ipTags ipAddress publicIPPrefix idleTimeoutInMinutes resourceGuid provisioningState servicePublicIPAddress natGateway migrationPhase linkedPublicIPAddress deleteOption upgradedToV2',
    {
      dnsSettings: {
        object: 'PublicIPAddressDnsSettings',
        members: 'domainNameLabel domainNameLabelScope fqdn reverseFqdn',
      },
      ddosSettings: {
        object: 'DdosSettings',
        members: 'protectionMode ddosCustomPolicy ddosProtectionPlan',
      },
      ipTags,
    },
  ),
  'microsoft.network/publicipprefixes': resource(
    'PublicIPPrefix',
    'publicIPAddressVersion ipTags prefixLength ipPrefix publicIPAddresses loadBalancerFrontendIpConfiguration customIPPrefix resourceGuid provisioningState natGateway upgradedToV2',
    { ipTags },
  ),
  'microsoft.network/virtualnetworks': resource(
    'VirtualNetwork',
    'addressSpace dhcpOptions flowTimeoutInMinutes subnets virtualNetworkPeerings resourceGuid provisioningState enableDdosProtection enableVmProtection ddosProtectionPlan bgpCommunities encryption ipAllocations flowLogs privateEndpointVNetPolicies defaultPublicNatGateway summarizedGatewayPrefixes',
    {
      addressSpace: {
        object: 'AddressSpace',
        members: 'addressPrefixes ipamPoolPrefixAllocations',
      },
      dhcpOptions: { object: 'DhcpOptions', members: 'dnsServers' },
      encryption: {
        object: 'VirtualNetworkEncryption',
        members: 'enabled enforcement',
      },
      subnets: subnet,
    },
  ),
  'microsoft.network/virtualnetworks/subnets': subnet,
  'microsoft.network/routetables': resource(
    'RouteTable',
    'routes subnets disableBgpRoutePropagation disablePeeringRoute provisioningState resourceGuid',
    { routes },
  ),
  'microsoft.network/routetables/routes': routes,
  'microsoft.network/networksecuritygroups': resource(
    'NetworkSecurityGroup',
    'flushConnection securityRules defaultSecurityRules networkInterfaces subnets flowLogs resourceGuid provisioningState',
    { securityRules },
  ),
  'microsoft.network/networksecuritygroups/securityrules': securityRules,
  'microsoft.network/loadbalancers': resource(
    'LoadBalancer',
    'frontendIPConfigurations backendAddressPools loadBalancingRules probes inboundNatRules inboundNatPools outboundRules resourceGuid provisioningState scope mode',
    {
      frontendIPConfigurations: named(
        'FrontendIPConfiguration',
        'inboundNatRules inboundNatPools outboundRules loadBalancingRules privateIPAddress privateIPAllocationMethod privateIPAddressVersion subnet publicIPAddress publicIPPrefix gatewayLoadBalancer provisioningState ddosSettings enableConnectionTracking',
      ),
      backendAddressPools,
      loadBalancingRules: named(
        'LoadBalancingRule',
        'frontendIPConfiguration backendAddressPool backendAddressPools probe protocol loadDistribution frontendPort backendPort idleTimeoutInMinutes enableFloatingIP enableTcpReset disableOutboundSnat enableConnectionTracking provisioningState',
      ),
      probes: named(
        'Probe',
        'loadBalancingRules protocol port intervalInSeconds noHealthyBackendsBehavior numberOfProbes probeThreshold requestPath provisioningState',
      ),
      inboundNatRules,
      inboundNatPools: named(
        'InboundNatPool',
        'frontendIPConfiguration protocol frontendPortRangeStart frontendPortRangeEnd backendPort idleTimeoutInMinutes enableFloatingIP enableTcpReset provisioningState',
      ),
      outboundRules: named(
        'OutboundRule',
        'allocatedOutboundPorts frontendIPConfigurations backendAddressPool provisioningState protocol enableTcpReset idleTimeoutInMinutes',
      ),
    },
  ),
  'microsoft.network/loadbalancers/backendaddresspools': backendAddressPools,
  'microsoft.network/loadbalancers/inboundnatrules': inboundNatRules,
};
