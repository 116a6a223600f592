/**
 * The members that the network provider knows below `properties` of a type, by the lower-case type: those of its
 * REST specification of 2026-01-01 (https://github.com/Azure/azure-rest-api-specs) and those that recordings show
 * besides (`scope`, `flowlogs`, `type`). Types that are not here are not checked.
 *
 * @internal
 */
export const knownMembers: Readonly<
  Record<string, { readonly object: string; readonly members: string }>
> = {
  'microsoft.network/natgateways': {
    object: 'NatGatewayProperties',
    members:
      'idleTimeoutInMinutes publicIpAddresses publicIpAddressesV6 publicIpPrefixes publicIpPrefixesV6 subnets sourceVirtualNetwork serviceGateway nat64 resourceGuid provisioningState scope flowlogs type',
  },
  'microsoft.network/publicipaddresses': {
    object: 'PublicIPAddressProperties',
    members:
      'publicIPAllocationMethod publicIPAddressVersion ipConfiguration dnsSettings ddosSettings ipTags ipAddress publicIPPrefix idleTimeoutInMinutes resourceGuid provisioningState servicePublicIPAddress natGateway migrationPhase linkedPublicIPAddress deleteOption upgradedToV2',
  },
  'microsoft.network/publicipprefixes': {
    object: 'PublicIPPrefixProperties',
    members:
      'publicIPAddressVersion ipTags prefixLength ipPrefix publicIPAddresses loadBalancerFrontendIpConfiguration customIPPrefix resourceGuid provisioningState natGateway upgradedToV2',
  },
  'microsoft.network/virtualnetworks': {
    object: 'VirtualNetworkProperties',
    members:
      'addressSpace dhcpOptions flowTimeoutInMinutes subnets virtualNetworkPeerings resourceGuid provisioningState enableDdosProtection enableVmProtection ddosProtectionPlan bgpCommunities encryption ipAllocations flowLogs privateEndpointVNetPolicies defaultPublicNatGateway summarizedGatewayPrefixes',
  },
  'microsoft.network/virtualnetworks/subnets': {
    object: 'SubnetProperties',
    members:
      'addressPrefix addressPrefixes networkSecurityGroup routeTable natGateway serviceEndpoints serviceEndpointPolicies privateEndpoints ipConfigurations ipConfigurationProfiles ipAllocations resourceNavigationLinks serviceAssociationLinks delegations purpose provisioningState privateEndpointNetworkPolicies privateLinkServiceNetworkPolicies applicationGatewayIPConfigurations sharingScope defaultOutboundAccess ipamPoolPrefixAllocations serviceGateway',
  },
};
