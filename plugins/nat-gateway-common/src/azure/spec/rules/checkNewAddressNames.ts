import type { Violation } from '../../../spec/Violation';
import type { AzureGatewayAddressesSpec } from '../AzureNatGatewaySpec';
import { newPrefixName } from '../newPrefixName';
import { newPublicIpNames } from '../newPublicIpNames';
import { checkAzureNatGatewayName } from './checkAzureNatGatewayName';
import { checkNetworkResourceName } from './checkNetworkResourceName';
import { checkPublicIpCount } from './checkPublicIpCount';
import type { RulePath } from './RulePath';

/**
 * The names of the addresses that a gateway gets: given ones as they are, derived ones as they will be.
 *
 * @public
 */
export function checkNewAddressNames(
  part: AzureGatewayAddressesSpec,
  options: RulePath & { readonly gatewayName: string },
): readonly Violation[] {
  const { gatewayName } = options;
  const path = options.path ?? 'spec.gateways[0].addresses[0]';
  if (part.kind === 'existing') return [];
  const isDerived = part.name === undefined;
  // What is wrong with the gateway name is said there, once.
  if (isDerived && checkAzureNatGatewayName(gatewayName).length > 0) return [];
  if (part.kind === 'newPrefix') {
    return checkNetworkResourceName(
      part.name ?? newPrefixName(gatewayName, part),
      {
        rule: 'prefix-name',
        path: `${path}.name`,
        what: 'prefixName',
        ...(isDerived && { tooLong: 'violation.derivedPrefixNameTooLong' }),
      },
    );
  }
  if (checkPublicIpCount(part.count).length > 0) return [];
  return checkNetworkResourceName(
    newPublicIpNames(gatewayName, part)[part.count - 1],
    {
      rule: 'public-ip-name',
      path: `${path}.${isDerived ? 'count' : 'name'}`,
      what: 'publicIpName',
      ...(isDerived && { tooLong: 'violation.derivedPublicIpNameTooLong' }),
    },
  );
}
