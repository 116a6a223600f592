import { InputError } from '@backstage/errors';
import {
  awsNatInstanceCeilings,
  type NatInstanceSettings,
} from '../aws/ceilings/awsNatInstanceCeilings';
import type { GatewayKind } from '../model/GatewayKind';
import type { CapacityCeilings } from '../snat/ceilings/CapacityCeilings';
import { gatewayKinds } from './gatewayKinds';

/**
 * What one gateway of this kind can carry.
 *
 * @example
 * ```ts
 * gatewayCeilings('azureStandard').connectionsPerAddressAndDestination; // 50000
 * gatewayCeilings('awsNatGateway').connectionsPerAddressAndDestination; // 55000
 * ```
 *
 * @throws InputError when the kind is not known or an instance's setting is out of bounds.
 * @public
 */
export function gatewayCeilings(
  kind: GatewayKind,
  options?: { readonly instance?: NatInstanceSettings },
): CapacityCeilings {
  if (kind === 'awsNatInstance') {
    return awsNatInstanceCeilings(options?.instance);
  }
  const kinds = gatewayKinds();
  const found = kinds.find(each => each.kind === kind);
  if (!found) {
    throw new InputError(
      `gateway kind '${kind}' is not known; it is one of ${kinds
        .map(each => each.kind)
        .join(', ')}`,
    );
  }
  return found.ceilings();
}
