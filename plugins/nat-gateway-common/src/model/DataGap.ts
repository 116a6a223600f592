import type { CollectionGap } from './CollectionGap';

/**
 * What is missing in data that was collected otherwise: gaps of one cause told once.
 *
 * @public
 */
export interface DataGap
  extends Pick<
    CollectionGap,
    'cloudMessage' | 'code' | 'message' | 'reason' | 'wayOut' | 'wayOutWording'
  > {
  /** ISO 8601, UTC: the end of the collection. */
  readonly at: string;
  /** A {@link FigureKind}, or a provider's own name of something else. */
  readonly parts: readonly string[];
  /** How many gateways miss it, those of the same collections that are not shown here too. */
  readonly gatewayCount?: number;
}
