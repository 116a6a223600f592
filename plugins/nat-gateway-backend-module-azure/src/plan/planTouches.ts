import { uniqBy } from 'lodash';
import {
  parseArmId,
  type Step,
  type TouchedResource,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureState } from './AzureState';
import { touchedBy } from './touchedBy';

/**
 * Everything that steps touch, with whose it is. What does not exist yet will be the gateway's
 * owner's.
 *
 * @internal
 */
export function planTouches(
  steps: readonly Step[],
  state: Pick<AzureState, 'subject' | 'subjects'>,
): readonly TouchedResource[] {
  const touched = steps.flatMap(touchedBy).flatMap(({ resourceId, how }) =>
    (state.subjects[resourceId.toLowerCase()] ?? [state.subject]).map(
      (subject): TouchedResource => ({
        resourceId,
        name: parseArmId(resourceId)?.name ?? resourceId,
        how,
        subject,
      }),
    ),
  );
  return uniqBy(touched, ({ resourceId, subject }) =>
    `${resourceId} ${subject.ownerRef}`.toLowerCase(),
  );
}
