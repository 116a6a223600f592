import type {
  CollectionGap,
  FigureKind,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { asWayOut } from './asWayOut';
import { readAzureFailure } from './readAzureFailure';
import { reasonOf } from './reasonOf';
import { wayOutOf } from './wayOutOf';

/**
 * What a call that failed leaves out of a collection, in Azure's words and with a way out.
 *
 * @internal
 */
export function gapOf(
  error: unknown,
  options: {
    readonly metric: string;
    readonly region: string;
    readonly figures: FigureKind;
    readonly gatewayResourceIds: readonly string[];
  },
): CollectionGap {
  const { metric, region, figures, gatewayResourceIds } = options;
  const failure = readAzureFailure(error);
  return {
    part: `metrics/${region}/${metric}`,
    message: `Azure failed at reading ${metric} in ${region}: ${failure.code}: ${failure.message}`,
    reason: reasonOf(failure),
    code: failure.code,
    ...(failure.isAnswer && { cloudMessage: failure.message }),
    ...asWayOut(wayOutOf(failure)),
    figures,
    gatewayResourceIds,
  };
}
