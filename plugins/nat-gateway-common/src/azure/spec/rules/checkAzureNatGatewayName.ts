import type { Violation } from '../../../spec/Violation';
import { checkNetworkResourceName } from './checkNetworkResourceName';
import type { RulePath } from './RulePath';

/**
 * A NAT gateway's name: 1 to 80 letters, digits, `_`, `.` and `-`.
 *
 * @public
 */
export function checkAzureNatGatewayName(
  name: string,
  options?: RulePath,
): readonly Violation[] {
  return checkNetworkResourceName(name, {
    rule: 'gateway-name',
    path: options?.path ?? 'spec.gateways[0].name',
    what: 'gatewayName',
  });
}
