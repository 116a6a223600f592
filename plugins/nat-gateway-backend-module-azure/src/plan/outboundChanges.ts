import {
  sameArmId,
  type AzureClusterSpec,
  type AzureNatGatewaySpec,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureState, ObservedOutbound } from './AzureState';

/**
 * A cluster whose `outboundType` is not what a document wants.
 *
 * @internal
 */
export interface OutboundChange {
  readonly wanted: AzureClusterSpec;
  readonly live: ObservedOutbound;
  /** Where it is in the document: `spec.clusters[0]`. */
  readonly path: string;
}

/**
 * The clusters of a document whose `outboundType` differs.
 *
 * @internal
 */
export const outboundChanges = (
  document: AzureNatGatewaySpec,
  { outbound = [] }: Pick<AzureState, 'outbound'>,
): readonly OutboundChange[] =>
  (document.spec.clusters ?? []).flatMap((wanted, index) => {
    const live = outbound.find(({ resourceId }) =>
      sameArmId(resourceId, wanted.resourceId),
    );
    return live && live.outboundType !== wanted.outboundType
      ? [
          {
            wanted,
            // Azure spells ids in other cases of letters.
            live: { ...live, resourceId: wanted.resourceId },
            path: `spec.clusters[${index}]`,
          },
        ]
      : [];
  });
