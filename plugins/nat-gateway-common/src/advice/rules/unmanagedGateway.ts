import { say } from '../../words/say';
import { saidInAdvice } from '../saidInAdvice';
import { evidenceOf } from '../evidenceOf';
import { TAG_MANAGED_BY } from '../../model/tags';
import type { GatewayRule } from '../GatewayRule';

/**
 * A gateway that no run of this backend made: it is shown, and not changed.
 *
 * @internal
 */
export const unmanagedGateway: GatewayRule = (
  { resourceId, origin, tags },
  { observedAt },
) => {
  if (origin !== 'foreign') return undefined;
  const owner = tags[TAG_MANAGED_BY];
  return {
    id: 'unmanaged-gateway',
    severity: 'info',
    resourceId,
    ...saidInAdvice(
      say('unmanagedGateway.title', {}),
      say('unmanagedGateway.remedy', {}),
    ),
    evidence: owner
      ? [evidenceOf('managedBy', { value: owner, observedAt })]
      : [],
  };
};
