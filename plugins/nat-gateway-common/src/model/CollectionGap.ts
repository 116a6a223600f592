import type { FailureReason } from './FailureReason';
import type { FigureKind } from './FigureKind';
import type { Wording } from '../words/Wording';

/**
 * What a collection could not read although it could the rest.
 *
 * @public
 */
export interface CollectionGap {
  /** The provider's own name of it, for the log: `metrics/westeurope/PacketCount`. */
  readonly part: string;
  /** For the log, in English. */
  readonly message: string;
  /** As far as it is known. */
  readonly reason?: FailureReason;
  /** The cloud's own error code. */
  readonly code?: string;
  /** The cloud's own words. Absent where the cloud did not answer. */
  readonly cloudMessage?: string;
  /** What the reader can do about it. */
  readonly wayOut?: string;
  readonly wayOutWording?: Wording;
  /** Which figures are missing, if it is figures. */
  readonly figures?: FigureKind;
  /** The gateways that it is about. Absent, and without clusters: any of the scope. */
  readonly gatewayResourceIds?: readonly string[];
  /** The clusters that it is about, if it is about no gateway. */
  readonly clusterResourceIds?: readonly string[];
}
