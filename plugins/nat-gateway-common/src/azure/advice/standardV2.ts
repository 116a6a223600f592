import { say } from '../../words/say';
import { saidInAdvice } from '../../advice/saidInAdvice';
import { evidenceOf } from '../../advice/evidenceOf';
import { azureNatGatewayLimits } from '../limits/azureNatGatewayLimits';
import { azureRegionsWithoutStandardV2 } from '../limits/azureRegionsWithoutStandardV2';
import { azureGatewayKind } from '../azureGatewayKind';
import { skusOfRegion } from '../spec/skusOfRegion';
import type { GatewayRule } from '../../advice/GatewayRule';

/**
 * What StandardV2 would change for a Standard gateway, where the region has it.
 *
 * @internal
 */
export const standardV2: GatewayRule = (
  { resourceId, kind, region },
  { observedAt },
) => {
  if (
    kind !== azureGatewayKind('Standard') ||
    !skusOfRegion(region).includes('StandardV2')
  ) {
    return undefined;
  }
  const gigabits =
    2 * azureNatGatewayLimits.standardGigabitsPerSecondEachWay.value;
  const gigabitsOfV2 = azureNatGatewayLimits.standardV2GigabitsPerSecond.value;
  return {
    id: 'standard-v2',
    severity: 'info',
    resourceId,
    ...saidInAdvice(
      say('standardV2.title', {}),
      say('standardV2.remedy', { gigabitsOfV2, gigabits }),
    ),
    evidence: [evidenceOf('sku', { value: 'Standard', observedAt })],
    docUrl: azureRegionsWithoutStandardV2.url,
  };
};
