import type { NatGateway } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { createHash } from 'node:crypto';

/**
 * A gateway as a provider reports it, with the backend's id and scope.
 *
 * @internal
 */
export function aGateway(
  name: string,
  options: {
    readonly resourceGroup?: string;
    readonly subscriptionId?: string;
    readonly ownerRef?: string;
  } = {},
): NatGateway {
  const { resourceGroup = 'rg-shop', subscriptionId = 's-1' } = options;
  const group = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`;
  const resourceId = `${group}/providers/Microsoft.Network/natGateways/${name}`;
  return {
    id: createHash('sha256')
      .update(`azure|${resourceId.toLowerCase()}`)
      .digest('hex')
      .slice(0, 32),
    scope: { provider: 'azure', account: 'test', id: subscriptionId },
    ...(options.ownerRef && { ownerRef: options.ownerRef }),
    origin: 'foreign',
    status: 'healthy',
    resourceId,
    name,
    container: {
      kind: 'resourceGroup',
      resourceId: group,
      name: resourceGroup,
    },
    region: 'westeurope',
    kind: 'azureStandard',
    zones: [],
    tcpIdleTimeout: { seconds: 240, basis: 'configured' },
    state: 'ready',
    cloudState: 'Succeeded',
    addresses: [],
    subnets: [],
    tags: {},
  };
}
