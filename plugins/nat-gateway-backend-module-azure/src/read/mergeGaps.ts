import type { CollectionGap } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { groupBy, uniq } from 'lodash';

const causeOf = ({ part, code, message, figures, reason }: CollectionGap) =>
  JSON.stringify([part, code, message, figures, reason]);

/**
 * Gaps of several calls, those with the same cause as one that names the gateways of all.
 *
 * @internal
 */
export const mergeGaps = (
  gaps: readonly CollectionGap[],
): readonly CollectionGap[] =>
  Object.values(groupBy(gaps, causeOf)).map(same => ({
    ...same[0],
    ...(same[0].gatewayResourceIds && {
      gatewayResourceIds: uniq(
        same.flatMap(gap => gap.gatewayResourceIds ?? []),
      ),
    }),
    ...(same[0].clusterResourceIds && {
      clusterResourceIds: same.flatMap(gap => gap.clusterResourceIds ?? []),
    }),
  }));
