import type { CollectionGap } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { asWayOut } from './asWayOut';
import { readAzureFailure } from './readAzureFailure';
import { reasonOf } from './reasonOf';
import { wayOutOf } from './wayOutOf';

/**
 * What a call that failed leaves out of a look back, in Azure's words and with a way out.
 *
 * @internal
 */
export function historyGapOf(
  error: unknown,
  options: Pick<
    CollectionGap,
    'clusterResourceIds' | 'figures' | 'gatewayResourceIds' | 'part'
  > & { readonly region: string },
): CollectionGap {
  const { region, ...about } = options;
  const failure = readAzureFailure(error);
  return {
    ...about,
    message: `Azure failed at reading ${about.part} in ${region}: ${failure.code}: ${failure.message}`,
    reason: reasonOf(failure),
    code: failure.code,
    ...(failure.isAnswer && { cloudMessage: failure.message }),
    ...asWayOut(wayOutOf(failure)),
  };
}
