import { azureNatGatewayLimits } from '../limits/azureNatGatewayLimits';

/**
 * Where Azure says more about what a finding is about.
 *
 * @internal
 */
export const azureDocumentation = {
  default: 'https://learn.microsoft.com/en-us/azure/nat-gateway/nat-overview',
  'failed-connections':
    'https://learn.microsoft.com/en-us/azure/nat-gateway/troubleshoot-nat-connectivity',
  'gateway-unused':
    'https://learn.microsoft.com/en-us/azure/nat-gateway/manage-nat-gateway',
  'not-read-now':
    'https://learn.microsoft.com/en-us/azure/role-based-access-control/troubleshooting',
  'packet-drops':
    'https://learn.microsoft.com/en-us/azure/nat-gateway/nat-metrics',
  'private-link-saving':
    'https://learn.microsoft.com/en-us/azure/private-link/private-link-overview',
  'tcp-reset-after-idle':
    'https://learn.microsoft.com/en-us/azure/nat-gateway/nat-gateway-resource#tcp-reset',
  'unmanaged-gateway':
    'https://learn.microsoft.com/en-us/azure/nat-gateway/manage-nat-gateway',
  'destination-ceiling-near':
    azureNatGatewayLimits.connectionsPerAddressAndDestination.url,
  'connection-limit-near': azureNatGatewayLimits.connectionsPerGateway.url,
} as const;
