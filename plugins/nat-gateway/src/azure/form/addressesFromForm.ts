import type { JsonObject } from '@backstage/types';
import type { NatGatewayForm } from './NatGatewayForm';

/**
 * The addresses part of a Spec: what belongs to the chosen kind and nothing that a form keeps
 * beside it. What is not filled in is left out.
 *
 * @internal
 */
export function addressesFromForm(
  addresses: NonNullable<NatGatewayForm['egress']>['addresses'],
): JsonObject {
  switch (addresses?.kind) {
    case 'newPrefix':
      return {
        kind: 'newPrefix',
        ...(addresses.prefixLength !== undefined && {
          prefixLength: addresses.prefixLength,
        }),
      };
    case 'newPublicIps':
      return {
        kind: 'newPublicIps',
        ...(addresses.count !== undefined && { count: addresses.count }),
      };
    case 'existing':
      return {
        kind: 'existing',
        resourceIds: [...(addresses.resourceIds ?? [])],
      };
    default:
      return {};
  }
}
