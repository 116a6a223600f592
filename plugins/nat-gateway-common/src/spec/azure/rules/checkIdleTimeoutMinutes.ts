import { azureNatGatewayLimits } from '../../../limits/azureNatGatewayLimits';
import type { Violation } from '../../Violation';
import type { RulePath } from './RulePath';

/**
 * The TCP idle timeout is 4 to 120 whole minutes.
 *
 * @public
 */
export function checkIdleTimeoutMinutes(
  minutes: number,
  options?: RulePath,
): readonly Violation[] {
  const min = azureNatGatewayLimits.minTcpIdleTimeoutMinutes.value;
  const max = azureNatGatewayLimits.maxTcpIdleTimeoutMinutes.value;
  if (Number.isInteger(minutes) && minutes >= min && minutes <= max) return [];
  return [
    {
      rule: 'idle-timeout',
      path: options?.path ?? 'spec.gateways[0].idleTimeoutMinutes',
      message: `The TCP idle timeout of ${minutes} minutes is not one that Azure takes; choose a whole number from ${min} to ${max}, best ${azureNatGatewayLimits.defaultTcpIdleTimeoutMinutes.value}.`,
    },
  ];
}
