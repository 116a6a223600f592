import { say } from '../../../words/say';
import type { Violation } from '../../../spec/Violation';
import type { RulePath } from './RulePath';

const guid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/**
 * A subscription id is a GUID.
 *
 * @public
 */
export function checkSubscriptionId(
  subscriptionId: string,
  options?: RulePath,
): readonly Violation[] {
  if (guid.test(subscriptionId)) return [];
  return [
    {
      rule: 'subscription-id',
      path: options?.path ?? 'spec.subscriptionId',
      ...say('violation.subscriptionId', { subscriptionId }),
    },
  ];
}
