/**
 * What ARM answers and a client may not, or need not, send back. Dot paths; `[]` is each element.
 * Source: fields marked readOnly in
 * https://github.com/Azure/azure-rest-api-specs/tree/main/specification/network (2026-01-01),
 * read 2026-11-20.
 *
 * @internal
 */
export const readOnlyFields = {
  subnet: [
    'etag',
    'type',
    'properties.provisioningState',
    'properties.ipConfigurations',
    'properties.ipConfigurationProfiles',
    'properties.privateEndpoints',
    'properties.purpose',
    'properties.resourceNavigationLinks',
    'properties.serviceAssociationLinks',
    'properties.delegations[].etag',
    'properties.delegations[].type',
    'properties.delegations[].properties.provisioningState',
    'properties.delegations[].properties.actions',
    'properties.serviceEndpoints[].provisioningState',
  ],
  gateway: [
    'etag',
    'type',
    'properties.provisioningState',
    'properties.resourceGuid',
    'properties.subnets',
  ],
  address: [
    'etag',
    'type',
    'properties.provisioningState',
    'properties.resourceGuid',
    'properties.ipConfiguration',
    'properties.ipPrefix',
    'properties.publicIPAddresses',
    'properties.loadBalancerFrontendIpConfiguration',
  ],
} as const;
