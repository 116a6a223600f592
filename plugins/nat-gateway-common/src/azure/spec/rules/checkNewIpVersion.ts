import { say } from '../../../words/say';
import type { Violation } from '../../../spec/Violation';
import type { AzureGatewayAddressesSpec } from '../AzureNatGatewaySpec';

/**
 * Only a StandardV2 gateway gets new IPv6 addresses.
 *
 * @internal
 */
export const checkNewIpVersion = (
  part: AzureGatewayAddressesSpec,
  { path, sku }: { readonly path: string; readonly sku: string },
): readonly Violation[] =>
  part.kind !== 'existing' && part.ipVersion === 'IPv6' && sku === 'Standard'
    ? [
        {
          rule: 'address-ip-version',
          path: `${path}.ipVersion`,
          ...say('violation.newIpv6', {}),
        },
      ]
    : [];
