const subnet = {
  defaultOutboundAccess: '2023-05-01',
  sharingScope: '2023-11-01',
  ipamPoolPrefixAllocations: '2024-05-01',
  serviceGateway: '2025-05-01',
};

/**
 * Since which api-version a property is known, by resource type and path; all that is not named here has always been.
 *
 * Assumed, from what clients of these api-versions offer; those of AKS and `ddosSettings` are bounded by recordings.
 *
 * @internal
 */
export const propertiesSince: Readonly<
  Record<string, Readonly<Record<string, string>>>
> = {
  'Microsoft.Network/natGateways': {
    'properties.publicIpAddressesV6': '2024-07-01',
    'properties.publicIpPrefixesV6': '2024-07-01',
    'properties.sourceVirtualNetwork': '2024-07-01',
    'properties.serviceGateway': '2025-05-01',
    'properties.nat64': '2025-07-01',
  },
  'Microsoft.Network/publicIPAddresses': {
    'properties.ddosSettings': '2022-01-01',
  },
  'Microsoft.Network/virtualNetworks/subnets': Object.fromEntries(
    Object.entries(subnet).map(([key, since]) => [`properties.${key}`, since]),
  ),
  'Microsoft.Network/virtualNetworks': Object.fromEntries(
    Object.entries(subnet).map(([key, since]) => [
      `properties.subnets.properties.${key}`,
      since,
    ]),
  ),
  'Microsoft.ContainerService/managedClusters': {
    eTag: '2025-05-01',
    'properties.networkProfile.natGatewayProfile.sku': '2026-06-01',
    'properties.networkProfile.natGatewayProfile.outboundIPs': '2026-06-01',
    'properties.networkProfile.natGatewayProfile.outboundIPPrefixes':
      '2026-06-01',
  },
};
