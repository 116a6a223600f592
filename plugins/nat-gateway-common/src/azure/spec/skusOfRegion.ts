import { azureRegionsWithoutStandardV2 } from '../limits/azureRegionsWithoutStandardV2';
import type { AzureGatewaySpec } from './AzureNatGatewaySpec';
import { sameRegion } from './sameRegion';

/**
 * The NAT gateway SKUs that a region offers.
 *
 * @public
 */
export function skusOfRegion(
  region: string,
): readonly AzureGatewaySpec['sku'][] {
  const { value: without } = azureRegionsWithoutStandardV2;
  return without.some(name => sameRegion(name, region))
    ? ['Standard']
    : ['Standard', 'StandardV2'];
}
