import type { GatewayRule } from '../../advice/GatewayRule';
import { azureGatewayKind } from '../azureGatewayKind';

/**
 * A Standard gateway without a zone stands in one that Azure chose and does not tell.
 *
 * @internal
 */
export const noZone: GatewayRule = (
  { resourceId, kind, zones },
  { observedAt },
) => {
  if (kind !== azureGatewayKind('Standard') || zones.length > 0) {
    return undefined;
  }
  return {
    id: 'no-zone',
    severity: 'info',
    resourceId,
    title:
      'The gateway has no zone: Azure placed it in one, and does not say in which',
    remedy:
      'If that zone fails, egress fails for nodes in all zones. A zone cannot be set afterwards; a new gateway in a chosen zone, or StandardV2, which spans zones, makes it known.',
    values: {},
    evidence: [{ id: 'zones', label: 'Zones', value: 0, observedAt }],
    docUrl:
      'https://learn.microsoft.com/en-us/azure/nat-gateway/nat-availability-zones',
  };
};
