import type { Violation } from '../../../spec/Violation';
import type { AzureGatewaySpec } from '../AzureNatGatewaySpec';
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
  gateway: Pick<AzureGatewaySpec, 'name' | 'addresses'>,
  options?: RulePath,
): readonly Violation[] {
  const { name, addresses } = gateway;
  const path = options?.path ?? 'spec.gateways[0].addresses';
  if (addresses.kind === 'newPrefix' && addresses.name !== undefined) {
    return checkNetworkResourceName(addresses.name, {
      rule: 'prefix-name',
      path: `${path}.name`,
      what: 'prefixName',
    });
  }
  // What is wrong with the gateway name is said there, once.
  if (checkAzureNatGatewayName(name).length > 0) return [];
  if (addresses.kind === 'newPrefix') {
    return checkNetworkResourceName(newPrefixName(name), {
      rule: 'prefix-name',
      path: `${path}.name`,
      what: 'prefixName',
      tooLong: 'violation.derivedPrefixNameTooLong',
    });
  }
  if (addresses.kind !== 'newPublicIps') return [];
  const { count } = addresses;
  if (checkPublicIpCount(count).length > 0) return [];
  return checkNetworkResourceName(
    newPublicIpNames(name, { count })[count - 1],
    {
      rule: 'public-ip-name',
      path: `${path}.count`,
      what: 'publicIpName',
      tooLong: 'violation.derivedPublicIpNameTooLong',
    },
  );
}
