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
    title:
      'StandardV2 would outlive the failure of a zone, with other addresses',
    remedy: `It spans zones, carries ${gigabitsOfV2} Gbps instead of ${gigabits} and takes IPv6; price and ports for each address stay. There is no upgrade in place: it takes StandardV2 addresses, so the source addresses change. Decide it when addresses change anyway.`,
    values: { gigabitsOfV2, gigabits },
    evidence: [{ id: 'sku', label: 'SKU', value: 'Standard', observedAt }],
    docUrl: azureRegionsWithoutStandardV2.url,
  };
};
