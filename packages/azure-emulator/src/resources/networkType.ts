import { networkApiVersions } from './networkApiVersions';
import type { ResourceType } from './ResourceType';

/**
 * A Microsoft.Network type with what all of these share.
 *
 * @internal
 */
export function networkType(
  type: Pick<ResourceType, 'type' | 'present'> & Partial<ResourceType>,
): ResourceType {
  return {
    apiVersions: networkApiVersions,
    busyStates: { create: 'Updating', update: 'Updating' },
    updateStatus: 200,
    isIdleWhenUnchanged: true,
    isChild: false,
    ...type,
  };
}
