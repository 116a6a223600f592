import { azureNatGatewayLimits } from '../../limits/azureNatGatewayLimits';
import { say } from '../../../words/say';
import type { Violation } from '../../../spec/Violation';
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
      ...say('violation.idleTimeout', {
        // As it was given: rounded to a locale's digits it might be one that fits.
        minutes: String(minutes),
        min,
        max,
        best: azureNatGatewayLimits.defaultTcpIdleTimeoutMinutes.value,
      }),
    },
  ];
}
