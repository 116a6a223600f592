import { say } from '../../words/say';
import { saidInAdvice } from '../../advice/saidInAdvice';
import { evidenceOf } from '../../advice/evidenceOf';
import type { PlaceRule } from '../../advice/PlaceRule';

/**
 * Nodes go out by default outbound access: with addresses that Azure lends and may change.
 *
 * @internal
 */
export const defaultOutboundUsed: PlaceRule = (
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
    ...saidInAdvice(
      say('defaultOutboundUsed.title', { names }),
      say('defaultOutboundUsed.remedy', {}),
    ),
    evidence: [evidenceOf('openSubnets', { value: subnets.size, observedAt })],
    docUrl:
      'https://learn.microsoft.com/en-us/azure/virtual-network/ip-services/default-outbound-access',
  };
};
