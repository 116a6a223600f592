import { uniqBy } from 'lodash';
import {
  parseArmId,
  type Step,
  type TouchedResource,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureState } from './AzureState';
import type { PlannedGateway } from './PlannedGateway';
import { touchedBy } from './touchedBy';

/**
 * Everything that the steps of gateways touch, with whose it is. What does not exist yet will be its
 * gateway's owner's.
 *
 * @internal
 */
export function planTouches(
  gateways: readonly {
    readonly planned: Pick<PlannedGateway, 'subject'>;
    readonly steps: readonly Step[];
  }[],
  { subjects }: Pick<AzureState, 'subjects'>,
): readonly TouchedResource[] {
  const touched = gateways.flatMap(({ planned, steps }) =>
    steps.flatMap(touchedBy).flatMap(({ resourceId, how }) =>
      (subjects[resourceId.toLowerCase()] ?? [planned.subject]).map(
        (subject): TouchedResource => ({
          resourceId,
          name: parseArmId(resourceId)?.name ?? resourceId,
          how,
          subject,
        }),
      ),
    ),
  );
  return uniqBy(touched, ({ resourceId, subject }) =>
    `${resourceId} ${subject.ownerRef}`.toLowerCase(),
  );
}
