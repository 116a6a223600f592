/**
 * What ARM answers and a client may not, or need not, send back. Dot paths; `[]` is each element.
 * Source: fields marked readOnly in
 * https://github.com/Azure/azure-rest-api-specs/tree/main/specification/network (2026-01-01), and
 * specification/containerservice (2026-06-01) there,
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
  cluster: [
    'eTag',
    'type',
    'systemData',
    'properties.provisioningState',
    'properties.powerState',
    'properties.status',
    'properties.fqdn',
    'properties.privateFQDN',
    'properties.azurePortalFQDN',
    'properties.currentKubernetesVersion',
    'properties.maxAgentPools',
    'properties.resourceUID',
    'properties.agentPoolProfiles[].eTag',
    'properties.agentPoolProfiles[].provisioningState',
    'properties.agentPoolProfiles[].currentOrchestratorVersion',
    'properties.agentPoolProfiles[].nodeImageVersion',
    'properties.networkProfile.loadBalancerProfile.effectiveOutboundIPs',
    'properties.networkProfile.natGatewayProfile.effectiveOutboundIPs',
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
