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
    title:
      'No run made this gateway: it is shown here, and not changed from here',
    remedy:
      'Change it where it was made. What it was meant to be is not known here, so neither is drift.',
    values: {},
    evidence: owner
      ? [{ id: 'managedBy', label: 'Tag managed-by', value: owner, observedAt }]
      : [],
  };
};
