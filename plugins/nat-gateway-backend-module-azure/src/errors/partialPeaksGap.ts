import type { CollectionGap } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * Tells that daily peaks of these gateways are not known although Azure answered. Asking again does
 * not help, so it has no reason.
 *
 * @internal
 */
export const partialPeaksGap = (
  gatewayResourceIds: readonly string[],
): CollectionGap => ({
  part: 'daily peaks',
  figures: 'dailyPeaks',
  message:
    'Azure reported more than one sample a minute of TotalConnectionCount, so that the highest minute of a day cannot be told',
  gatewayResourceIds,
});
