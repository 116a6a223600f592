import { say } from '../../words/say';
import { saidInAdvice } from '../../advice/saidInAdvice';
import { evidenceOf } from '../../advice/evidenceOf';
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
    ...saidInAdvice(say('noZone.title', {}), say('noZone.remedy', {})),
    evidence: [evidenceOf('zones', { value: 0, observedAt })],
    docUrl:
      'https://learn.microsoft.com/en-us/azure/nat-gateway/nat-availability-zones',
  };
};
