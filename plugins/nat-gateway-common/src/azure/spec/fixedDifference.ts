import { azureGatewayKind } from '../azureGatewayKind';
import type { ObservedGateway } from '../../model/NatGateway';
import type { AzureGatewaySpec } from './AzureNatGatewaySpec';

/**
 * Whether a gateway's SKU and zone differ from what a Spec declares; both are fixed at creation.
 *
 * @internal
 */
export function fixedDifference(
  declared: Pick<AzureGatewaySpec, 'sku' | 'zone'>,
  { kind, zones }: Pick<ObservedGateway, 'kind' | 'zones'>,
): { readonly sku: boolean; readonly zone: boolean } {
  return {
    sku: kind !== azureGatewayKind(declared.sku),
    // A StandardV2 gateway may report the zones that it spans; none of them was chosen.
    zone:
      kind !== azureGatewayKind('StandardV2') &&
      zones.join() !== (declared.zone ?? ''),
  };
}
