import type { CollectionGap } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { asWayOut } from './asWayOut';
import type { AzureFailure } from './AzureFailure';
import { reasonOf } from './reasonOf';
import { wayOutOf } from './wayOutOf';

/**
 * A type of resources that may not be listed: what refers to them is not read, the rest is kept.
 *
 * @internal
 */
export const inventoryGapOf = (
  failure: AzureFailure,
  options: {
    readonly part: string;
    readonly subscriptionId: string;
    /** Gateways and clusters are whole without it. */
    readonly isOfMachines?: boolean;
  },
): CollectionGap => ({
  part: options.part,
  message: `Azure failed at listing ${options.part} of subscription ${options.subscriptionId}: ${failure.code}: ${failure.message}`,
  reason: reasonOf(failure),
  code: failure.code,
  cloudMessage: failure.message,
  ...(options.isOfMachines && { clusterResourceIds: [] }),
  ...asWayOut(wayOutOf(failure)),
});
