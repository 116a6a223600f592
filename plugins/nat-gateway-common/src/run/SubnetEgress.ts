import type { Wording } from '../words/Wording';

/**
 * Where a subnet that a run moves leaves now, as far as the run knows.
 *
 * @public
 */
export interface SubnetEgress {
  readonly resourceId: string;
  readonly name: string;
  /** `notKnown`: a write was sent, and how it ended is not known. */
  readonly leavesBy: 'former' | 'new' | 'notKnown';
  /** What carried it before the run ("load balancer", "nat-old"). */
  readonly former: string;
  readonly formerWording?: Wording;
  /** Name of the gateway that the run puts on it. */
  readonly gatewayName: string;
}
