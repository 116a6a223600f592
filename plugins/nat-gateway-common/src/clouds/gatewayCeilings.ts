import { InputError } from '@backstage/errors';
import { awsNatGatewayCeilings } from '../aws/ceilings/awsNatGatewayCeilings';
import {
  awsNatInstanceCeilings,
  type NatInstanceSettings,
} from '../aws/ceilings/awsNatInstanceCeilings';
import { azureGatewayCeilings } from '../azure/ceilings/azureGatewayCeilings';
import type { GatewayKind } from '../model/GatewayKind';
import type { CapacityCeilings } from '../snat/ceilings/CapacityCeilings';

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
  switch (kind) {
    case 'azureStandard':
      return azureGatewayCeilings('Standard');
    case 'azureStandardV2':
      return azureGatewayCeilings('StandardV2');
    case 'awsNatGateway':
      return awsNatGatewayCeilings();
    case 'awsNatInstance':
      return awsNatInstanceCeilings(options?.instance);
    default:
      throw new InputError(
        `gateway kind '${kind}' is not known; it is azureStandard, azureStandardV2, awsNatGateway or awsNatInstance`,
      );
  }
}
