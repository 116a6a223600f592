import type { ClusterRule } from '../../advice/ClusterRule';

/**
 * Nodes go out by default outbound access: with addresses that Azure lends and may change.
 *
 * @internal
 */
export const defaultOutboundUsed: ClusterRule = (
  { resourceId, ways },
  { observedAt },
) => {
  const subnets = new Map(
    ways
      .filter(({ kind }) => kind === 'defaultOutboundAccess')
      .flatMap(way => way.subnets)
      .map(subnet => [subnet.resourceId.toLowerCase(), subnet.name]),
  );
  if (subnets.size === 0) return undefined;
  const names = [...subnets.values()].join(', ');
  return {
    id: 'default-outbound-used',
    severity: 'warning',
    resourceId,
    title: `Default outbound access is the way out: ${names}`,
    remedy:
      'Azure lends the addresses: they belong to no one and may change. Give the subnets an explicit way out, such as a NAT gateway, before you set defaultOutboundAccess to false: nothing else leads out of them.',
    values: { names },
    evidence: [
      {
        id: 'openSubnets',
        label: 'Subnets with default outbound access',
        value: subnets.size,
        observedAt,
      },
    ],
    docUrl:
      'https://learn.microsoft.com/en-us/azure/virtual-network/ip-services/default-outbound-access',
  };
};
